package dk.klyngeflow.casework.importing;

/** Told after every step of an import how far it is. */
@FunctionalInterface
public interface ImportProgress {

    ImportProgress SILENT = (done, total, sentence) -> {};

    /** {@code sentence} says in Danish what was just done. */
    void at(int done, int total, String sentence);
}
