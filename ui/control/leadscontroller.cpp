#include "ui/control/leadscontroller.h"

#include "ui/leads/leadspage.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/text/refusals.h"
#include "ui/text/undowords.h"

#include <QCursor>
#include <QToolTip>

namespace migochat {

LeadsController::LeadsController(LeadsPage &page, AgentLink &link, Reader &reader, QObject *parent)
    : QObject(parent), m_page(page), m_link(link), m_model(reader, [this] { return m_page.look().format.numbers(); })
{
    m_page.setModel(&m_model);
    connectPage();
    m_model.show({.stage = m_page.filter().stage, .sort = leads::Sort::Recent, .text = m_page.filter().text});
}

void LeadsController::connectPage()
{
    connect(&m_page, &LeadsPage::filterChanged, this, [this](const LeadFilter &filter) {
        m_model.show({.stage = filter.stage, .sort = leads::Sort::Recent, .text = filter.text});
    });
    connect(&m_page, &LeadsPage::openRequested, this, &LeadsController::openRequested);
    connect(&m_page, &LeadsPage::stageChangeRequested, this,
            [this](LeadId lead, LeadStage stage) { changeStage(lead, stage, Undoing::Offered); });
    connect(&m_page, &LeadsPage::labelChangeRequested, this,
            [this](LeadId lead, LeadLabel label) { changeLabel(lead, label, Undoing::Offered); });
}

void LeadsController::setTotals(const QList<leads::StageCount> &stages)
{
    QList<StageTotal> totals;
    for (const leads::StageCount &stage : stages)
        totals.append({stage.stage, stage.total, stage.value});
    m_page.setTotals(totals);
}

void LeadsController::changeStage(LeadId lead, LeadStage stage, Undoing undoing)
{
    UndoStack::Act act;
    if (auto row = m_model.find(lead)) {
        act.done = undowords::about(row->name, labels::stage(stage), m_page.look().format);
        if (undoing == Undoing::Offered)
            act.takeBack = [this, lead, before = row->lead.stage] { changeStage(lead, before, Undoing::Final); };
        row->lead.stage = stage;
        m_model.setPending(*row);
    }
    whenDone(m_link.send(SetLeadStage{.lead = lead, .stage = stage, .reason = {}}), this,
             [this, lead, act](const Result<Done> &answer) { settle(lead, answer, act); });
}

void LeadsController::changeLabel(LeadId lead, LeadLabel label, Undoing undoing)
{
    UndoStack::Act act;
    if (auto row = m_model.find(lead)) {
        act.done = undowords::about(row->name, labels::label(label), m_page.look().format);
        if (undoing == Undoing::Offered)
            act.takeBack = [this, lead, before = row->lead.label] { changeLabel(lead, before, Undoing::Final); };
        row->lead.label = label;
        m_model.setPending(*row);
    }
    whenDone(m_link.send(SetLeadLabel{.lead = lead, .label = label}), this,
             [this, lead, act](const Result<Done> &answer) { settle(lead, answer, act); });
}

void LeadsController::settle(LeadId lead, const Result<Done> &answer, const UndoStack::Act &act)
{
    if (answer) { // the doorbell brings what is true now
        if (act.takeBack)
            Q_EMIT acted(act);
        return;
    }
    m_model.revert(lead);
    QToolTip::showText(QCursor::pos(), refusalSentence(answer.error()), &m_page);
}

} // namespace migochat
