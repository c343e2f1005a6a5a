package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.Sector;

/** Who appoints members beside the municipalities: a hospital, psychiatry, the GPs' organisation, the patients' committee. */
public record Party(String id, String name, Sector sector) {}
