package dk.klyngeflow.startup;

/** The program does not start. The message is one English sentence: which setting is wrong, and what to write. */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }
}
