package dk.klyngeflow.organisation;

import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits in a body on a day: whoever is appointed, and its born members, who are chairs of other bodies. */
@Service
@Transactional(readOnly = true)
public class SeatHolders {

    private final Organisation organisation;
    private final SeatRegister register;

    SeatHolders(Organisation organisation, SeatRegister register) {
        this.organisation = organisation;
        this.register = register;
    }

    /** All of them; somebody who is a born member and appointed as well counts once. */
    public List<Appointment> on(BodyId body, LocalDate day) {
        var appointed = register.on(body, day);
        var born = bornMembers(body, day).stream()
                .filter(member -> appointed.stream()
                        .noneMatch(there -> there.seatCode().equals(member.seatCode())
                                && there.party().equals(member.party())
                                && there.label().equals(member.label())));
        return Stream.concat(appointed.stream(), born).toList();
    }

    /** The born members alone; they are changed where their chair is. */
    public List<Appointment> bornMembers(BodyId body, LocalDate day) {
        return organisation.body(body).seats().stream()
                .flatMap(seat -> seat.exOfficio().stream()
                        .flatMap(born -> register.on(born.body(), day).stream()
                                .filter(chair -> chair.seatCode().equals(born.chair()))
                                .map(chair -> new Appointment(
                                        body,
                                        seat.code(),
                                        chair.party(),
                                        chair.label(),
                                        chair.validFrom(),
                                        chair.validTo()))))
                .toList();
    }
}
