#pragma once

#include "app/domain/id.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>

namespace migochat {

/// Somebody at another desktop who has a chat open.
class Occupant
{
    Q_DECLARE_TR_FUNCTIONS(migochat::Occupant)

public:
    QString name; ///< of the staff; empty for one who acts under the same name as this desktop, or under none
    bool isTyping = false;

    /// What stands for the name where there is none: "Another desktop".
    [[nodiscard]] QString shownName() const;
    /// "Mona is writing here just now", for the row of a list.
    [[nodiscard]] QString sentence() const;

    friend bool operator==(const Occupant &, const Occupant &) = default;
};

using Occupants = QHash<ConversationId, Occupant>;

} // namespace migochat
