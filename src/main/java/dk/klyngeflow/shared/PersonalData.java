package dk.klyngeflow.shared;

/**
 * Implemented by whoever keeps something about persons beside a case: called once, in one transaction for all, when the time
 * that such data are kept after the case's end has passed. The record itself stays: decisions, minutes, ledger.
 */
public interface PersonalData {

    void remove(CaseNumber number);
}
