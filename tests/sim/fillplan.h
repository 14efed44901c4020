#pragma once

#include "app/domain/instant.h"
#include "tests/sim/dice.h"

#include <QString>

#include <vector>

namespace migochat::sim {

struct FillOptions {
    qint64 messages = 1'000'000;
    qint64 customers = 50'000;
    quint64 seed = 1;
    Instant until{}; ///< the newest message is about this old; the oldest three years older
};

/// One invented customer of the load store.
struct FillPerson {
    QString name;
    QString waId; ///< empty for Messenger people
    QString bsuid;
    QString psid;
};

/// One message to come: when, whose and which way.
struct FillLine {
    qint64 at = 0;
    qint32 person = 0;
    bool inbound = true;
};

[[nodiscard]] FillPerson fillPerson(qint64 number, Dice &dice);

/// All lines in order of time. A few customers write very much, most write little; talks come in sessions.
[[nodiscard]] std::vector<FillLine> fillLines(const FillOptions &options, Dice &dice);

/// What a customer or the shop writes: Arabic, Franco or English.
[[nodiscard]] QString customerWords(Dice &dice);
[[nodiscard]] QString shopWords(Dice &dice);

} // namespace migochat::sim
