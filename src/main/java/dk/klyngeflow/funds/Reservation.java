package dk.klyngeflow.funds;

import dk.klyngeflow.shared.Money;

/** The answer to a wish to set money aside: it is, or the pool is short. Both are expected, so neither is an exception. */
public sealed interface Reservation {

    /** The amount is set aside under this key; what was set aside beyond it has become free. */
    record Held(EntryKey key, Money freed) implements Reservation {

        Held(EntryKey key) {
            this(key, Money.ZERO);
        }
    }

    /** Nothing is set aside; so much is missing. */
    record Short(Money missing) implements Reservation {}
}
