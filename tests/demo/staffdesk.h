#pragma once

#include "app/domain/draft.h"
#include "ui/link/agentlink.h"

#include <QObject>

namespace migochat {

/// Somebody at the desk of a demo without a display: reads each draft for a moment and sends it as it is. The wish
/// goes the way of the desktop, over the link to the agent.
class StaffDesk final : public QObject
{
    Q_OBJECT

public:
    explicit StaffDesk(const QString &dataDir);
    void start() { m_link.start(); }

    void take(const Draft &draft);

private:
    void send(const Draft &draft);

    AgentLink m_link;
};

} // namespace migochat
