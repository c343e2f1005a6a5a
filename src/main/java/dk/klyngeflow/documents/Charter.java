package dk.klyngeflow.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * A charter (kommissorium) of a group or project.
 *
 * @param name what it is the charter of
 * @param body the body that gives it
 * @param version its number, from 1
 * @param state in Danish: "Udkast", "Godkendt 13. oktober 2022"
 * @param sections the template's sections with their sub-points, in order
 */
public record Charter(
        String name,
        String body,
        int version,
        String state,
        LocalDate date,
        List<Fact> facts,
        List<Section> sections) {}
