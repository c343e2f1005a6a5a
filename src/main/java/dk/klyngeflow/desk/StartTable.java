package dk.klyngeflow.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The tables that a cluster brings with it when it begins in the middle of a year, as their templates have them. */
enum StartTable {
    MEMBERS(
            "Pladser",
            List.of(
                    new Column("Forum", "Forummets navn eller id"),
                    new Column("Plads", "Pladsens navn eller kode, som på forummets side Pladser"),
                    new Column("Part", "Kommune eller organisation; kan stå tom, hvor der kun er én"),
                    new Column("Titel", "Titel og arbejdssted, aldrig en persons navn; højst 200 tegn"),
                    new Column("Fra", "Første dag: 1.8.2026 eller 2026-08-01"),
                    new Column("Til", "Sidste dag; kan stå tom"))),
    MEETINGS(
            "Møder",
            List.of(
                    new Column("Forum", "Forummets navn eller id"),
                    new Column("Dato", "En dag, der kommer: 9.11.2026"),
                    new Column("Begynder", "Klokkeslæt: 13.00"),
                    new Column("Slutter", "Klokkeslæt efter mødets begyndelse"),
                    new Column("Sted", "Højst 200 tegn; kan stå tom"))),
    CASES(
            "Sager",
            List.of(
                    new Column("Nummer", "Sagens nummer hos jer: højst 40 tegn. Det samme nummer lægges ind én gang"),
                    new Column("Forum", "Det forum, hvis næste møde sagen venter på"),
                    new Column("Titel", "Højst 200 tegn"),
                    new Column(
                            "Emne",
                            "Somatik, Psykiatri, Børne- og ungdomspsykiatri, Tværsektorielt samarbejde, Klyngemidler,"
                                    + " Sundhedsdata, Organisering og kommissorier eller Andet"),
                    new Column("Beskrivelse", "Højst 2.000 tegn"),
                    new Column("Oprettet", "Den dag, sagen blev rejst"),
                    new Column(
                            "Tidligere beslutninger",
                            "Hvem besluttede hvad hvornår, som tekst; højst 1.900 tegn; kan stå tom"))),
    GRANTS(
            "Bevillinger",
            List.of(
                    new Column(
                            "Nummer", "Projektets nummer hos jer: højst 40 tegn. Det samme nummer lægges ind én gang"),
                    new Column("Klynge", "Klyngens navn eller id"),
                    new Column("År", "Fondsåret, som skal være oprettet: 2026"),
                    new Column("Pulje", "Puljens navn, som på siden Midler"),
                    new Column("Projekt", "Højst 200 tegn"),
                    new Column("Modtager", "En organisation, ikke en person; højst 200 tegn"),
                    new Column("E-mail", "Modtagerens fællespostkasse"),
                    new Column("Bevilget", "Kroner: 125.000"),
                    new Column("Udbetalt", "Kroner, højst det bevilgede; tom for intet"),
                    new Column("Begynder", "Projektets første dag"),
                    new Column("Slutter", "Projektets sidste dag: i dag eller senere"),
                    new Column(
                            "Besluttet",
                            "Hvem bevilgede hvornår, for eksempel: Politisk niveau 5.10.2026; højst 200 tegn")));

    /** @param allowed what may stand in it, for people */
    record Column(String heading, String allowed) {}

    private final String danish;
    private final List<Column> columns;

    StartTable(String danish, List<Column> columns) {
        this.danish = danish;
        this.columns = columns;
    }

    /** The sheet's name. */
    public String danish() {
        return danish;
    }

    public List<Column> columns() {
        return columns;
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** What may stand in the column; empty for none of its columns. */
    public String allowed(String heading) {
        return columns.stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .map(Column::allowed)
                .orElse("");
    }

    /** The table whose headings these are, in their order. */
    static Optional<StartTable> of(TableFile.Line first) {
        return List.of(values()).stream()
                .filter(table -> IntStream.range(0, table.columns.size())
                        .allMatch(i -> first.at(i)
                                .text()
                                .equalsIgnoreCase(table.columns.get(i).heading())))
                .findFirst();
    }
}
