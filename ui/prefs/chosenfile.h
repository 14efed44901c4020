#pragma once

#include "app/domain/instant.h"

#include <QString>

namespace migochat {

/// A file that somebody chose to send, as it was then.
struct ChosenFile {
    QString path{};
    QString name{};      ///< as the customer will see it
    QString kind{};      ///< what it shall be sent as; empty: what its bytes say
    bool isOwn = false;  ///< made here (pasted, recorded): it goes away when it is sent or taken out
    qint64 bytes = -1;   ///< -1: not read yet
    Instant changedAt{}; ///< when its content was last written

    friend bool operator==(const ChosenFile &, const ChosenFile &) = default;
};

} // namespace migochat
