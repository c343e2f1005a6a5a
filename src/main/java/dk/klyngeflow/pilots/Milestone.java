package dk.klyngeflow.pilots;

import java.time.LocalDate;

/** One line of a milestone plan: what the theme group delivers, or when the clusters start. */
public record Milestone(Kind kind, String title, LocalDate dueOn) {

    public enum Kind {
        DELIVERY("Temagruppen leverer"),
        CLUSTERS_START("Klyngerne går i gang");

        private final String danish;

        Kind(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }
}
