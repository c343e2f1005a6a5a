package dk.klyngeflow.applications;

import dk.klyngeflow.shared.Money;

/**
 * One line of an application's budget.
 *
 * @param amount what is applied for
 * @param own what the applicant pays beside it
 */
public record BudgetLine(String text, BudgetType type, Money amount, Money own) {}
