#pragma once

#include "app/domain/id.h"

#include <QObject>

namespace migochat {

class AgentLink;
class Preferences;

/// Who of the staff sits at this computer. Until somebody says so it is the first of them; the store is born with that
/// row.
class Desk final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        AgentLink &link; ///< every command says who acts
        Preferences &prefs;
    };

    explicit Desk(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] StaffId me() const { return m_me; }
    [[nodiscard]] bool isChosen() const;
    void sit(StaffId staff);
    /// The chosen one works here no longer.
    void leave();

Q_SIGNALS:
    void changed();

private:
    void take(StaffId staff);

    AgentLink &m_link;
    Preferences &m_prefs;
    StaffId m_me;
};

} // namespace migochat
