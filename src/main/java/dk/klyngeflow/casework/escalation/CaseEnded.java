package dk.klyngeflow.casework.escalation;

import dk.klyngeflow.shared.CaseNumber;

/** Told when a case ends, whichever way: decided, withdrawn, settled without a meeting. In the ending transaction. */
public interface CaseEnded {

    void ended(CaseNumber caseNumber);
}
