package io.tributary.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class TaskStateTest {
    private final Task task = new Task(1);

    @Test
    void shouldKnowTheLastThatWasHeardOnEachSubjectAfterARestart() {
        hear("CUT_POINTS", "old");
        hear("CUT_POINTS", "new");
        hear("MODELS", "m");
        assertThat(heard("CUT_POINTS")).isEqualTo("new");
        task.commit();
        task.restart();

        assertThat(heard("CUT_POINTS")).isEqualTo("new");
        assertThat(heard("MODELS")).isEqualTo("m");
        assertThat(task.state().heard("SAMPLE")).isEmpty();
    }

    @Test
    void shouldForgetWhatWasHeardWhenNoCommitWroteIt() {
        hear("MODELS", "old");
        task.commit();
        hear("MODELS", "new");
        task.restart();

        assertThat(heard("MODELS")).isEqualTo("old");
    }

    @Test
    void shouldKnowTheSweepThatIsNotDoneAfterARestart() {
        BitSet products = new BitSet();
        products.set(3);
        products.set(700);
        TaskState.PendingSweep pending = new TaskState.PendingSweep(false, true, products);
        task.state().setPendingSweep(pending);
        task.commit();
        task.restart();
        assertThat(task.state().pendingSweep()).contains(pending);

        TaskState.PendingSweep everybody = new TaskState.PendingSweep(true, false, new BitSet());
        task.state().setPendingSweep(everybody);
        task.commit();
        task.restart();
        assertThat(task.state().pendingSweep()).contains(everybody);

        task.state().setPendingSweep(new TaskState.PendingSweep(false, false, new BitSet()));
        task.commit();
        task.restart();
        assertThat(task.state().pendingSweep()).isEmpty();
    }

    private void hear(String subject, String text) {
        task.state().hear(subject, text.getBytes(StandardCharsets.UTF_8));
    }

    private String heard(String subject) {
        return new String(task.state().heard(subject).orElseThrow(), StandardCharsets.UTF_8);
    }
}
