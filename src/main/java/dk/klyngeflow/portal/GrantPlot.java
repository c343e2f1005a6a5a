package dk.klyngeflow.portal;

import dk.klyngeflow.shared.Money;
import java.util.ArrayList;
import java.util.List;

/** What was granted, as bars that share one scale. The tables beside the plot say the same in numbers. */
record GrantPlot(List<Bar> bars, int height) {

    private static final int STEP = 72;

    record Sum(String name, Money amount) {}

    record Bar(String name, Money amount, int y, double width) {}

    static GrantPlot of(List<Sum> sums) {
        var most = sums.stream().map(Sum::amount).max(Money::compareTo).orElse(Money.ZERO);
        var bars = new ArrayList<Bar>();
        for (var sum : sums) {
            bars.add(new Bar(
                    sum.name(),
                    sum.amount(),
                    bars.size() * STEP,
                    (double) FundPlot.WIDTH * sum.amount().oere() / most.oere()));
        }
        return new GrantPlot(bars, bars.size() * STEP);
    }
}
