package io.tributary.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.bench.burst.BurstResult;
import io.tributary.bench.contender.Entrant;
import io.tributary.bench.deadlines.Deadlines;
import io.tributary.bench.freshness.Freshness;
import io.tributary.bench.freshness.Freshness.Latency;
import io.tributary.bench.instances.InstancesResult;
import io.tributary.bench.instances.Takeover;
import io.tributary.bench.lists.ListsResult;
import io.tributary.bench.live.LiveResult;
import io.tributary.bench.measure.Machine;
import io.tributary.bench.served.Served;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Machine MACHINE =
            new Machine("Some CPU", 2, 16_000_000_000L, "Linux 6.1 amd64", "OpenJDK 17.0.15", "4.3.1", 0.42);

    private final List<Row> rows = Rows.of(Map.of(
            Entrant.LOOP, List.of(Samples.trial(640_000)),
            Entrant.DSL, List.of(Samples.trial(64_000)),
            Entrant.TRIBUTARY, List.of(Samples.trial(200_000), Samples.trial(190_000), Samples.trial(210_400))));
    private final Freshness freshness = new Freshness(
            10_000, 20, 2000, new Latency(5.25, 9, 10), new Latency(60, 130, 170), new Latency(70, 140, 190));
    private final Deadlines deadlines = new Deadlines(
            100_000,
            new Deadlines.Rest(12, 20, 10, 50_000_000),
            new Deadlines.Rest(12, 20.5, 10, 51_000_000),
            new Deadlines.Burst(500, 5, 20_000, new Latency(60, 120, 130), new Latency(70, 190, 210), 625));
    private final Served served = new Served(
            1_000_000,
            1_200_000,
            new Latency(1.5, 4.5, 9),
            new Latency(300, 900, 1_200),
            new Served.Rebuild(1_200_000, 25, 40.25, 200_000_000, 300_000_000));
    private final LiveResult live = new LiveResult(
            1_000,
            2_000,
            30,
            600,
            new Latency(5, 20, 40),
            new Latency(200, 390, 450),
            new Latency(300, 700, 1_200),
            new Latency(100, 1_100, 1_300),
            8_123,
            0.75);
    private final InstancesResult instances = new InstancesResult(
            260_000,
            1_000,
            new Takeover(900, 120, 3, 0, 40, 6_400),
            new Takeover(800, 0, 610, 0, 7_300, 7_300),
            61.5,
            new Takeover(2_700, 300, 9, 0, 120, 9_000));
    private final BurstResult burst = new BurstResult(
            500,
            List.of(
                    new BurstResult.Step(8, 10, 12_345, 0, new Latency(10, 20, 30), 1_500_000_000),
                    new BurstResult.Step(600, 30, 23_456, 123.4, new Latency(900, 1_900, 2_100), 1_600_000_000)),
            1_000_500,
            500,
            1_001_000,
            200_000_000,
            210_000_000);
    private final Report report = new Report(
            "2026-01-01T12:00:00Z",
            Optional.of("abc1234"),
            MACHINE,
            "./cdp bench --rounds 1",
            1,
            Targets.of(rows, Optional.of(freshness), Optional.of(served), Optional.of(live)),
            rows,
            Optional.of(freshness),
            Optional.of(deadlines),
            Optional.of(new ListsResult(
                    1_000_000,
                    5_700_000,
                    12.34,
                    198_000_000,
                    List.of(new ListsResult.Asked("type-ahead", 50, new Freshness.Latency(1.234, 5, 9))),
                    Optional.of(new ListsResult.Rival(
                            "PostgreSQL 15",
                            List.of(new ListsResult.Asked("type-ahead", 50, new Freshness.Latency(20, 30, 40))))))),
            Optional.of(served),
            Optional.of(live),
            Optional.of(burst),
            Optional.of(instances),
            List.of(
                    new MicroResult("encodeFact", "", 90.91, 4.4),
                    new MicroResult("score", "profile=large", 10_800, Double.NaN)));

    @Test
    void shouldShowPeopleWhatWasMeasuredOnWhat() {
        assertThat(MarkdownReport.of(report)).isEqualTo("""
                Measured on 2026-01-01T12:00:00Z at commit abc1234: Some CPU, 2 cores, 16 GB of memory, Linux 6.1 amd64, OpenJDK 17.0.15, Kafka 4.3.1; load average before the run 0.42.

                ```sh
                ./cdp bench --rounds 1
                ```

                | target | goal | value | |
                |---|---|---|---|
                | facts/s, everything on / plain DSL aggregation (purchases) | ≥ 2.5 | 3.13 | met |
                | ms from accepted to readable by key, p99 | ≤ 150 | 130 | met |
                | ms from accepted to customer-360 under read_committed, p99 | ≤ 150 | 140 | met |
                | ms for a customer by key over HTTP, 500/s beside 5,000 facts/s, p99 | ≤ 5 | 4.5 | met |
                | ms from accepted to in the read model at 2,000 facts/s, p99 | ≤ 2000 | 900 | met |
                | ms from accepted to every WebSocket client's figures, 1,000 clients, 2,000 facts/s, p99 | ≤ 1000 | 700 | met |
                | ms from accepted to every WebSocket client's new_customer, 1,000 clients, 2,000 facts/s, p99 | ≤ 1000 | 390 | met |
                | ms from accepted to the customer_update of who follows, 1,000 clients, 2,000 facts/s, p99 | ≤ 1000 | 1,100 | **missed** |

                | contender | facts | facts/s: median (least – most) | / loop | / DSL | CPU s per million facts | peak MB: contender + broker | other load |
                |---|---|---|---|---|---|---|---|
                | loop | 2,000,000 purchases | 640,000 (640,000 – 640,000) | 1 | 10 | 12 | 1,200 + 600 | 5 % |
                | dsl | 2,000,000 purchases | 64,000 (64,000 – 64,000) | 0.1 | 1 | 12 | 1,200 + 600 | 5 % |
                | tributary | 2,000,000 purchases | 200,000 (190,000 – 210,000) | 0.313 | 3.13 | 12 | 1,200 + 600 | 5 % |

                - `loop`: consume, decode, add up in a hash map, produce one record a fact, commit: the limit of anything exactly-once
                - `dsl`: Kafka Streams' DSL: join with a global table, groupByKey().aggregate() on Avro
                - `tributary`: the server with everything on

                | contender | sources MB | changelogs MB | output MB | stores MB |
                |---|---|---|---|---|
                | loop | 105 | 66.2: timeline 66 |  | 70: timeline 70 |
                | dsl | 105 | 66.2: timeline 66 |  | 70: timeline 70 |
                | tributary | 105 | 66.2: timeline 66 |  | 70: timeline 70 |

                Freshness at 10,000 mixed facts/s for 20 s, 2,000 probes, in ms from the moment a probe was due:

                | until | p50 | p99 | most |
                |---|---|---|---|
                | acknowledged | 5.25 | 9 | 10 |
                | readable by key | 60 | 130 | 170 |
                | in customer-360 under read_committed | 70 | 140 | 190 |

                Deadlines of 100,000 customers, none of them due, the server at rest for 12 s:

                | each customer has had | server: ms of CPU a second | broker: ms of CPU a second | live heap MB, no profiles kept |
                |---|---|---|---|
                | one session: no deadline | 20 | 10 | 50 |
                | one purchase: a deadline | 20.5 | 10 | 51 |

                All 100,000 due at once, during 500 facts/s: worked off after 5.00 s, 20,000 customers/s. Accepted to readable by key, in ms, 625 probes:

                | | p50 | p99 | most |
                |---|---|---|---|
                | for as long before | 60 | 120 | 130 |
                | while the due are worked off | 70 | 190 | 210 |

                Lists of 1,000,000 customers and 5,700,000 facts, in process, in ms; the search index takes 198 MB and was read in 12.3 s:

                | question | times | p50 | p99 | most |
                |---|---|---|---|---|
                | type-ahead | 50 | 1.23 | 5 | 9 |

                The same of PostgreSQL 15 with indexes for each:

                | question | read model p50 | p99 | PostgreSQL 15 p50 | p99 |
                |---|---|---|---|---|
                | type-ahead | 1.23 | 5 | 20 | 30 |

                Over HTTP, 1,000,000 customers and 1,200,000 facts, in ms:

                | what | p50 | p99 | most |
                |---|---|---|---|
                | a customer by key, 500/s beside 5,000 facts/s, no read model | 1.5 | 4.5 | 9 |
                | accepted to in the read model, at 2,000 facts/s | 300 | 900 | 1,200 |

                The read model built from nothing: 1,200,000 facts in 25 s from the start of the process, 40.3 CPU s of it; 200 MB of files (300 after following).

                Live updates of 1,000 clients at 2,000 mixed facts/s for 30 s, 600 customers posted over HTTP, in ms from the moment each was due; 8,120 messages/s, the server on 0.75 cores:

                | until | p50 | p99 | most |
                |---|---|---|---|
                | answered 202 | 5 | 20 | 40 |
                | the row reached who follows the customer | 100 | 1,100 | 1,300 |
                | new_customer reached a client, of all | 200 | 390 | 450 |
                | the figures reached a client, of all | 300 | 700 | 1,200 |

                Events over HTTP in arrays of 500: 1,000,500 purchases acknowledged, 1,001,000 there, 500 of which nobody knows; live heap 200 MB before and 210 MB after:

                | clients | s | records/s taken | 429/s | ms until 202: p50 | p99 | most | peak MB |
                |---|---|---|---|---|---|---|---|
                | 8 | 10 | 12,300 | 0 | 10 | 20 | 30 | 1,500 |
                | 600 | 30 | 23,500 | 123 | 900 | 1,900 | 2,100 | 1,600 |

                Instances that come and go under 1,000 facts/s, one asked for customers of all partitions, one after the other; after 260,000 facts every total is exact and the same everywhere:

                | what happens | asked | by a standby | 503 with Retry-After | failed | s until all answered | s until all by the owner |
                |---|---|---|---|---|---|---|
                | one of two is killed, with standbys | 900 | 120 | 3 | 0 | 0.04 | 6.4 |
                | one of two is killed, without | 800 | 0 | 610 | 0 | 7.3 | 7.3 |
                | three are restarted in turn, the slowest | 2,700 | 300 | 9 | 0 | 0.12 | 9 |

                A third instance has its share after 61.5 s.

                | operation | with | ns | ± |
                |---|---|---|---|
                | encodeFact |  | 90.9 | 4.4 |
                | score | profile=large | 10,800 |  |

                """);
    }

    @Test
    void shouldGiveProgramsEveryFigureUnrounded() throws Exception {
        JsonNode json = new ObjectMapper().readTree(JsonReport.of(report));

        assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
        assertThat(json.at("/rows/2/toLoop").asDouble()).isEqualTo(0.3125);
        assertThat(json.at("/rows/2/factsPerSecond/max").asDouble()).isEqualTo(210_400);
        assertThat(json.at("/rows/2/brokerCpuPerMillion/median").asDouble()).isEqualTo(3);
        assertThat(json.at("/rows/2/wholeSeconds").size()).isEqualTo(3);
        assertThat(json.at("/rows/0/disk/0/name").asText()).isEqualTo("purchase-transactions");
        assertThat(json.at("/freshness/byKey/p99").asDouble()).isEqualTo(130);
        assertThat(json.at("/deadlines/with/serverCpu").asDouble()).isEqualTo(20.5);
        assertThat(json.at("/deadlines/burst/during/most").asDouble()).isEqualTo(210);
        assertThat(json.at("/operations/0/nanos").asDouble()).isEqualTo(90.91);
    }

    @Test
    void shouldLeaveOutWhatWasNotMeasured() {
        Report empty = new Report(
                "2026-01-01T12:00:00Z",
                Optional.empty(),
                MACHINE,
                "./cdp bench",
                1,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());

        assertThat(MarkdownReport.of(empty)).doesNotContain("|").doesNotContain("commit");
    }

    @Test
    void shouldShowThreeDigits() {
        assertThat(Numbers.rounded(643_210)).isEqualTo("643,000");
        assertThat(Numbers.rounded(9.5)).isEqualTo("9.5");
        assertThat(Numbers.rounded(0.31249)).isEqualTo("0.312");
        assertThat(Numbers.rounded(0)).isEqualTo("0");
        assertThat(Numbers.rounded(1_000_000)).isEqualTo("1,000,000");
    }
}
