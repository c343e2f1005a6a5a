package dk.klyngeflow.casework.importing;

/** What an import did: steps that were done now, and those that an earlier run had done. */
public record ImportSummary(String key, int meetings, int points, int cases, int stepsDone, int stepsSkipped) {

    @Override
    public String toString() {
        return "import %s: %d meetings, %d points, %d cases; %d steps done, %d done before"
                .formatted(key, meetings, points, cases, stepsDone, stepsSkipped);
    }
}
