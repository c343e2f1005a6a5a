package dk.klyngeflow.casework.succession;

import dk.klyngeflow.shared.Money;

/**
 * Register and ledger of those concerned, as sums that a hand-over must not change: nothing is lost, and nothing is made.
 *
 * @param cases all cases, ended ones too
 * @param held set aside for cases
 * @param granted given to cases, less what came back
 */
public record Sums(int cases, Money in, Money free, Money held, Money granted, Money paid, Money marked) {

    /** What is closed frees what it held; nothing else may differ. */
    boolean isEvenWith(Sums other) {
        return cases == other.cases
                && in.equals(other.in)
                && granted.equals(other.granted)
                && paid.equals(other.paid)
                && marked.equals(other.marked)
                && free.plus(held).equals(other.free.plus(other.held));
    }
}
