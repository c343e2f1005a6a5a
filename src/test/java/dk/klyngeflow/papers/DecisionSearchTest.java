package dk.klyngeflow.papers;

import dk.klyngeflow.support.OnH2;

@OnH2
class DecisionSearchTest extends DecisionSearchStory {

    @Override
    protected int many() {
        return 50_000;
    }

    @Override
    protected String numbers(int count) {
        return "(select x as n from system_range(1, %d)) numbers".formatted(count);
    }

    @Override
    protected String utf8(String expression) {
        return expression.replaceAll("convert_to\\((.*), 'UTF8'\\)", "stringtoutf8($1)");
    }
}
