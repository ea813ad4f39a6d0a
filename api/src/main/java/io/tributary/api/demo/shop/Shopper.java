package io.tributary.api.demo.shop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A customer: who they are, what they are like, and what they remember of the shop, which is never more than a little. */
final class Shopper {
    private static final int REMEMBERED_PRODUCTS = 8;
    private static final int REMEMBERED_CAMPAIGNS = 40;
    private static final int BEST_MOOD = 100;

    private final String id;
    private final Person person;
    private final Personality personality;
    private final Dice dice;
    private final Numbering numbering;
    private final String household;
    private final Deque<Product> bought = new ArrayDeque<>();
    private final Deque<String> campaigns = new ArrayDeque<>();
    private int mood;
    private boolean subscribed = true;
    private long leftAt = Long.MAX_VALUE;

    /** @param household id of somebody whose account is mixed up with theirs at times, null where there is nobody */
    Shopper(String id, Person person, Personality personality, Dice dice, Numbering numbering, String household) {
        this.id = id;
        this.person = person;
        this.personality = personality;
        this.dice = dice;
        this.numbering = numbering;
        this.household = household;
        this.mood = dice.between(45, 90);
    }

    String id() {
        return id;
    }

    Person person() {
        return person;
    }

    Personality personality() {
        return personality;
    }

    Dice dice() {
        return dice;
    }

    Numbering numbering() {
        return numbering;
    }

    Optional<String> household() {
        return Optional.ofNullable(household);
    }

    /** Whether they come at all: after registration, before they are lost. */
    boolean isActive(long at) {
        return personality.registeredAt() <= at && at < Math.min(personality.lapsesAt(), leftAt);
    }

    /** From 0, which is the worst, to 100. */
    int mood() {
        return mood;
    }

    /** What happens to people changes how they judge. */
    void feel(int change) {
        mood = Math.max(0, Math.min(BEST_MOOD, mood + change));
    }

    /** They have had enough of the shop. */
    void leave(long at) {
        leftAt = Math.min(leftAt, at);
    }

    boolean isSubscribed() {
        return subscribed;
    }

    void unsubscribe() {
        subscribed = false;
    }

    void remember(Product product) {
        bought.addFirst(product);
        if (bought.size() > REMEMBERED_PRODUCTS) {
            bought.removeLast();
        }
    }

    /** Something bought before, to be bought again; null when there is nothing. */
    Product favourite() {
        return bought.peekLast();
    }

    /** True the first time. */
    boolean considers(Campaign campaign) {
        if (campaigns.contains(campaign.id())) {
            return false;
        }
        campaigns.addFirst(campaign.id());
        if (campaigns.size() > REMEMBERED_CAMPAIGNS) {
            campaigns.removeLast();
        }
        return true;
    }
}
