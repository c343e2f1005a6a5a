package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.Sector;

/**
 * One seat of a chairmanship, which has two or three.
 *
 * @param code names the seat within its body
 */
public record ChairSeat(String code, String label, Sector sector, String rule) {}
