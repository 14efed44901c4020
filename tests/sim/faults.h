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
        Error,      ///< refused with code (and subcode, reason)
        Failed,     ///< accepted, then a failed status with that code (WhatsApp)
        Hang,       ///< handled at once, answered after delay
        HangBefore, ///< not handled, the connection is closed after delay
        CutBefore,  ///< connection closed, nothing handled
        CutAfter,   ///< handled, connection closed without an answer
        Html,       ///< 502 with a page of HTML, nothing handled
        HtmlAfter,  ///< handled, 502 with a page of HTML
        Half,       ///< handled, half of the answer arrives
        Finish,     ///< Gemini only: an answer that ends in `reason`
        Manner,     ///< Gemini only: the model behaves as `reason` says (invents a price, promises, ignores tools …)
    };
    Kind kind = Kind::Error;
    int code = 0;
    int subcode = 0;
    QString reason;
    milliseconds delay{0};
    int times = 1;         ///< below zero: until cleared
    QString customer = {}; ///< only for sends to them; empty: for any
    QString route = {};    ///< which calls of Graph: a route name, "*" for all; empty: sends of messages
    int status = 0;        ///< HTTP status instead of the one that belongs to the code
};

/// The faults ordered for each service, first in, first used.
class Faults
{
public:
    void add(Service service, Fault fault);
    /// The next fault for a send to `customer`, or for a call of Gemini or the shop.
    [[nodiscard]] std::optional<Fault> take(Service service, const QString &customer = {});
    /// The next fault ordered for that route of Graph by its name.
    [[nodiscard]] std::optional<Fault> takeForRoute(const QString &route);
    void clear(Service service) { m_waiting[service].clear(); }
    [[nodiscard]] int waiting(Service service) const;

    bool netDown = false; ///< every service closes each connection unanswered

private:
    template <typename Matches>
    [[nodiscard]] std::optional<Fault> takeIf(Service service, Matches matches);

    QMap<Service, std::deque<Fault>> m_waiting;
};

/// Whether the request never reaches the service.
[[nodiscard]] bool stopsBefore(const Fault &fault);
/// The answer changed as the fault says, for the kinds that only touch the way back.
[[nodiscard]] SimResponse spoil(SimResponse response, const Fault &fault);
[[nodiscard]] SimResponse htmlPage();

} // namespace migochat::sim
