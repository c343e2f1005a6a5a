package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.yaml.Place;

/** One body's mention of another, and the line on which it stands. */
record Reference(Kind kind, BodyId from, BodyId to, Place place) {

    enum Kind {
        SUCCESSOR("successor"),
        UPWARD("upward target"),
        REGIONAL("regional target"),
        JOINT_MEETINGS("partner in joint meetings"),
        EXCLUSION("body that treats the excluded subject"),
        APPROVAL("approver of ad hoc groups"),
        EX_OFFICIO("origin of born members"),
        REPORT("receiver of reports");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether a case follows it, so that a circle would never end. */
        boolean isEscalation() {
            return this == UPWARD || this == REGIONAL;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
