#include "ui/control/leadscontroller.h"

#include "ui/leads/leadspage.h"
#include "ui/text/refusals.h"

#include <QCursor>
#include <QToolTip>

namespace migochat {

LeadsController::LeadsController(LeadsPage &page, AgentLink &link, Reader &reader, QObject *parent)
    : QObject(parent), m_page(page), m_link(link), m_model(reader)
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
    connect(&m_page, &LeadsPage::stageChangeRequested, this, &LeadsController::changeStage);
    connect(&m_page, &LeadsPage::labelChangeRequested, this, &LeadsController::changeLabel);
}

void LeadsController::setTotals(const QList<leads::StageCount> &stages)
{
    QList<StageTotal> totals;
    for (const leads::StageCount &stage : stages)
        totals.append({stage.stage, stage.total, stage.value});
    m_page.setTotals(totals);
}

void LeadsController::changeStage(LeadId lead, LeadStage stage)
{
    if (auto row = m_model.find(lead)) {
        row->lead.stage = stage;
        m_model.setPending(*row);
    }
    whenDone(m_link.send(SetLeadStage{.lead = lead, .stage = stage, .reason = {}}), this,
             [this, lead](const Result<Done> &answer) { settle(lead, answer); });
}

void LeadsController::changeLabel(LeadId lead, LeadLabel label)
{
    if (auto row = m_model.find(lead)) {
        row->lead.label = label;
        m_model.setPending(*row);
    }
    whenDone(m_link.send(SetLeadLabel{.lead = lead, .label = label}), this,
             [this, lead](const Result<Done> &answer) { settle(lead, answer); });
}

void LeadsController::settle(LeadId lead, const Result<Done> &answer)
{
    if (answer)
        return; // the doorbell brings what is true now
    m_model.revert(lead);
    QToolTip::showText(QCursor::pos(), refusalSentence(answer.error()), &m_page);
}

} // namespace migochat
