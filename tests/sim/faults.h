#pragma once

#include "tests/sim/simtypes.h"

#include <QMap>
#include <QString>

#include <deque>
#include <optional>

namespace migochat::sim {

/// One way in which a service misbehaves for its next requests.
struct Fault {
    enum class Kind {
        Error,     ///< refused with code (and subcode, reason)
        Failed,    ///< accepted, then a failed status with that code (WhatsApp)
        Hang,      ///< handled at once, answered after delay
        CutBefore, ///< connection closed, nothing handled
        CutAfter,  ///< handled, connection closed without an answer
        Html,      ///< 502 with a page of HTML, nothing handled
        Half,      ///< handled, half of the answer arrives
        Finish,    ///< Gemini only: an answer that ends in `reason`
    };
    Kind kind = Kind::Error;
    int code = 0;
    int subcode = 0;
    QString reason;
    milliseconds delay{0};
    int times = 1;         ///< below zero: until cleared
    QString customer = {}; ///< only for sends to them; empty: for any
};

/// The faults ordered for each service, first in, first used.
class Faults
{
public:
    void add(Service service, Fault fault);
    [[nodiscard]] std::optional<Fault> take(Service service, const QString &customer = {});
    void clear(Service service) { m_waiting[service].clear(); }
    [[nodiscard]] int waiting(Service service) const;

    bool netDown = false; ///< every service closes each connection unanswered

private:
    QMap<Service, std::deque<Fault>> m_waiting;
};

/// The answer changed as the fault says, for the kinds that only touch the way back.
[[nodiscard]] SimResponse spoil(SimResponse response, const Fault &fault);
[[nodiscard]] SimResponse htmlPage();

} // namespace migochat::sim
