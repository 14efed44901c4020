// What people ask for in the open chat; threadcontroller.cpp holds how it is read and shown.
#include "app/protocol/listcommands.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/text/labels.h"
#include "ui/text/refusals.h"
#include "ui/text/undowords.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

template <typename Change>
void ThreadController::showPending(Change change)
{
    if (!m_open.facts())
        return;
    ConversationFacts facts = *m_open.facts();
    change(facts);
    show(facts);
}

void ThreadController::settle(ConversationId conversation, const Result<Done> &answer)
{
    if (answer)
        return; // the doorbell brings what is true now
    m_page.giveBack(conversation, {}, refusalSentence(answer.error()));
    m_open.reread();
}

void ThreadController::settleAct(ConversationId conversation, const Result<Done> &answer, const UndoStack::Act &act)
{
    settle(conversation, answer);
    if (answer && act.takeBack)
        Q_EMIT acted(act);
}

void ThreadController::changeMode(ConversationId conversation, AssistantMode mode, Undoing undoing)
{
    UndoStack::Act act{tr("Assistant: %1").arg(labels::mode(mode)), {}};
    if (const auto &facts = m_open.facts(); facts && undoing == Undoing::Offered) {
        const AssistantMode before = facts->row.conversation.assistant.mode;
        act.takeBack = [this, conversation, before] { changeMode(conversation, before, Undoing::Final); };
    }
    showPending([mode](ConversationFacts &facts) { facts.row.conversation.assistant.mode = mode; });
    whenDone(m_link.send(SetAssistantMode{.conversation = conversation, .mode = mode}), this,
             [this, conversation, act](const Result<Done> &answer) { settleAct(conversation, answer, act); });
}

void ThreadController::changeStatus(ConversationId conversation, const StatusWish &wish)
{
    UndoStack::Act act{labels::status(wish.status), {}};
    if (const auto &facts = m_open.facts(); facts && conversation == current()) {
        act.done = undowords::about(facts->row.name, act.done, m_page.look().format);
        const ChangeConversations back{{ConversationChange::backTo(facts->row.conversation)}};
        act.takeBack = [this, conversation, back] {
            whenDone(m_link.send(back), this,
                     [this, conversation](const Result<Done> &answer) { settle(conversation, answer); });
            open(conversation);
        };
    }
    if (conversation == current())
        showPending([wish](ConversationFacts &facts) { facts.row.conversation.status = wish.status; });
    const SetConversationStatus command{
        .conversation = conversation, .status = wish.status, .snoozedUntil = wish.snoozedUntil};
    whenDone(m_link.send(command), this, [this, conversation, act, status = wish.status](const Result<Done> &answer) {
        settleAct(conversation, answer, act);
        if (answer && status == ConversationStatus::Done)
            Q_EMIT finished(conversation);
    });
}

void ThreadController::changeStage(LeadId lead, LeadStage stage, Undoing undoing)
{
    UndoStack::Act act{tr("Stage: %1").arg(labels::stage(stage)), {}};
    if (const auto &facts = m_open.facts(); facts && facts->lead && facts->lead->id == lead) {
        if (undoing == Undoing::Offered)
            act.takeBack = [this, lead, before = facts->lead->stage] { changeStage(lead, before, Undoing::Final); };
        showPending([stage](ConversationFacts &pending) {
            pending.row.stage = stage;
            pending.lead->stage = stage;
        });
    }
    whenDone(m_link.send(SetLeadStage{.lead = lead, .stage = stage, .reason = {}}), this,
             [this, id = current(), act](const Result<Done> &answer) { settleAct(id, answer, act); });
}

void ThreadController::changeLabel(LeadId lead, LeadLabel label, Undoing undoing)
{
    UndoStack::Act act{tr("Label: %1").arg(labels::label(label)), {}};
    if (const auto &facts = m_open.facts(); facts && facts->lead && facts->lead->id == lead) {
        if (undoing == Undoing::Offered)
            act.takeBack = [this, lead, before = facts->lead->label] { changeLabel(lead, before, Undoing::Final); };
        showPending([label](ConversationFacts &pending) {
            pending.row.label = label;
            pending.lead->label = label;
        });
    }
    whenDone(m_link.send(SetLeadLabel{.lead = lead, .label = label}), this,
             [this, id = current(), act](const Result<Done> &answer) { settleAct(id, answer, act); });
}

} // namespace migochat
