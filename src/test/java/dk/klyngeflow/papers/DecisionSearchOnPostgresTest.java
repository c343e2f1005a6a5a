package dk.klyngeflow.papers;

import dk.klyngeflow.support.OnPostgres;

@OnPostgres
class DecisionSearchOnPostgresTest extends DecisionSearchStory {

    @Override
    protected int many() {
        return 1_000_000;
    }

    @Override
    protected String numbers(int count) {
        return "generate_series(1, %d) n".formatted(count);
    }

    @Override
    protected String utf8(String expression) {
        return expression;
    }
}
