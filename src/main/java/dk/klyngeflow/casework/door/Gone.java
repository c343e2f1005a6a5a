package dk.klyngeflow.casework.door;

/** What was asked for is not there, or not there for this person; the message is a Danish sentence. */
public class Gone extends RuntimeException {

    Gone(String message) {
        super(message);
    }
}
