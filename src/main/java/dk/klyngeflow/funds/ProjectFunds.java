package dk.klyngeflow.funds;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;

/** What one case has of a year's money: held, granted less what came back, and paid of it. */
public record ProjectFunds(CaseNumber caseNumber, Money held, Money granted, Money paid) {}
