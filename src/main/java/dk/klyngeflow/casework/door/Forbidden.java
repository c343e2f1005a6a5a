package dk.klyngeflow.casework.door;

/** The person may not do this; the message is a Danish sentence. */
public class Forbidden extends RuntimeException {

    Forbidden(String message) {
        super(message);
    }
}
