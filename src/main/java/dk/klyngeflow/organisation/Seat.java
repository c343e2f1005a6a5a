package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.Sector;
import dk.klyngeflow.shared.Strictness;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A kind of seat in a body. The numbers judge who is appointed, never who attends: no source has a quorum.
 *
 * @param code names the seat within its body
 * @param min the fewest appointed; from each municipality where {@code perMunicipality}
 * @param max the most appointed, or null where no document says
 * @param perMunicipality the numbers hold for every municipality of the cluster
 * @param within the code of a seat that these people also fill: the psychiatry director is one of the three regional
 *     directors and no fourth
 * @param exOfficio chairs of other bodies who are born to this seat
 * @param counted false for people who take part beside the members, such as the secretariat
 */
public record Seat(
        String code,
        String label,
        Sector sector,
        int min,
        @Nullable Integer max,
        boolean perMunicipality,
        @Nullable String within,
        boolean counted,
        Strictness strictness,
        String rule,
        List<ExOfficio> exOfficio) {

    public Seat {
        exOfficio = List.copyOf(exOfficio);
    }

    /** The fewest people in the seat in a cluster of so many municipalities. */
    public int minimumFor(int municipalities) {
        return perMunicipality ? min * municipalities : min;
    }
}
