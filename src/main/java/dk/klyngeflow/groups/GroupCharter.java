package dk.klyngeflow.groups;

import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * An ad hoc group's charter in the six sections of the template. Texts may be empty and dates null while it is a draft;
 * {@link CharterCheck} says what is missing.
 *
 * @param aim section 1, the purpose of the group's work
 * @param tasks section 2
 * @param interfaces section 2: where the work meets other groups'
 * @param patients section 2: how patients' and relatives' perspective is involved
 * @param places section 3: the chairs and the members, each appointed by its party
 * @param chairReason why the chairmanship is not two-part, where it is not
 * @param secretariat section 3: who serves the group, where somebody does
 * @param starts section 4
 * @param ends section 4: the last day; null for a standby pool
 * @param reports section 4: when it reports, and to whom
 * @param stakeholders section 5
 * @param informs section 5: who is told, by whom and when
 * @param closing section 6: how it ends
 */
public record GroupCharter(
        String title,
        String aim,
        List<String> tasks,
        String interfaces,
        String patients,
        List<Place> places,
        String chairReason,
        String secretariat,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        List<Report> reports,
        String stakeholders,
        List<Inform> informs,
        String closing)
        implements CharterContent {

    public enum Role {
        CHAIR("Formand"),
        MEMBER("Medlem");

        private final String danish;

        Role(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    /**
     * A place in the group.
     *
     * @param party the municipality or organisation that appoints to it
     * @param wanted the competence that is needed
     */
    public record Place(String party, Role role, String wanted) {}

    public record Report(LocalDate on, BodyId to, String what) {}

    public record Inform(LocalDate on, String who, String byWhom) {}

    public GroupCharter {
        tasks = List.copyOf(tasks);
        places = List.copyOf(places);
        reports = List.copyOf(reports);
        informs = List.copyOf(informs);
    }

    /** The places of the chairmanship. */
    public List<Place> chairs() {
        return places.stream().filter(place -> place.role() == Role.CHAIR).toList();
    }

    public GroupCharter withEnd(LocalDate newEnd) {
        return new GroupCharter(
                title,
                aim,
                tasks,
                interfaces,
                patients,
                places,
                chairReason,
                secretariat,
                starts,
                newEnd,
                reports,
                stakeholders,
                informs,
                closing);
    }

    public GroupCharter withChairReason(String reason) {
        return new GroupCharter(
                title,
                aim,
                tasks,
                interfaces,
                patients,
                places,
                reason,
                secretariat,
                starts,
                ends,
                reports,
                stakeholders,
                informs,
                closing);
    }
}
