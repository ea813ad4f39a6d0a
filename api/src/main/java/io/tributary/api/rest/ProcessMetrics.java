package io.tributary.api.rest;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.TimeUnit;

/** What the process takes, by the names that Prometheus' own client for Java uses. */
final class ProcessMetrics {
    private ProcessMetrics() {}

    static void addTo(PrometheusText text) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        text.gauge("jvm_memory_used_bytes", "Memory of Java in use.")
                .sample(memory.getHeapMemoryUsage().getUsed(), "area", "heap")
                .sample(memory.getNonHeapMemoryUsage().getUsed(), "area", "nonheap");
        text.gauge("jvm_memory_max_bytes", "Largest heap.")
                .sample(memory.getHeapMemoryUsage().getMax(), "area", "heap");
        text.counter("jvm_gc_collection_seconds_sum", "Seconds spent in garbage collection.");
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            text.sample(
                    collector.getCollectionTime() / (double) TimeUnit.SECONDS.toMillis(1), "gc", collector.getName());
        }
        text.gauge("jvm_threads_current", "Threads.")
                .sample(ManagementFactory.getThreadMXBean().getThreadCount());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            text.counter("process_cpu_seconds_total", "Seconds of processor time.")
                    .sample(system.getProcessCpuTime() / (double) TimeUnit.SECONDS.toNanos(1));
        }
    }
}
