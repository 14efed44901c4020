#pragma once

#include "app/protocol/commands.h"
#include "ui/link/agentlink.h"
#include "ui/models/counters.h"
#include "ui/models/leadlistmodel.h"
#include "ui/shell/undostack.h"

#include <QObject>

namespace migochat {

class LeadsPage;

/// Feeds the leads page and carries out what people do there.
class LeadsController final : public QObject
{
    Q_OBJECT

public:
    LeadsController(LeadsPage &page, AgentLink &link, Reader &reader, QObject *parent = nullptr);

    void apply(const ChangeSet &changes) { m_model.apply(changes); }
    void reread() { m_model.reread(); }
    void setTotals(const QList<leads::StageCount> &stages);

Q_SIGNALS:
    void openRequested(migochat::ConversationId conversation);
    void acted(const migochat::UndoStack::Act &act);

private:
    void connectPage();
    enum class Undoing { Offered, Final };
    void changeStage(LeadId lead, LeadStage stage, Undoing undoing);
    void changeLabel(LeadId lead, LeadLabel label, Undoing undoing);
    void settle(LeadId lead, const Result<Done> &answer, const UndoStack::Act &act);

    LeadsPage &m_page;
    AgentLink &m_link;
    LeadListModel m_model;
};

} // namespace migochat
