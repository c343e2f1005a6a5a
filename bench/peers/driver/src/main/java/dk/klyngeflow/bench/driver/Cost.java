package dk.klyngeflow.bench.driver;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What one case cost in one round, on average. */
record Cost(double millis, double cpuMillis, double statements, double transactions, double walKilobytes) {

    static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
        return median(costs.stream().mapToDouble(of).toArray());
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
