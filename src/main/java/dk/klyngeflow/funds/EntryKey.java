package dk.klyngeflow.funds;

import dk.klyngeflow.shared.CaseNumber;

/** Makes a posting safe to repeat: the same key is the same posting. It names the round, for what was released is not still held. */
public record EntryKey(String value) {

    public EntryKey {
        if (value == null || value.isBlank() || value.length() > 120) {
            throw new IllegalArgumentException("an entry key is 1 to 120 characters, not '" + value + "'");
        }
    }

    public static EntryKey of(String what, CaseNumber caseNumber, int round) {
        return new EntryKey(what + ":" + caseNumber + ":" + round);
    }

    EntryKey part(String name) {
        return new EntryKey(value + "/" + name);
    }

    @Override
    public String toString() {
        return value;
    }
}
