#include "ui/control/composercontroller.h"

#include "app/domain/clock.h"
#include "app/protocol/contactcommands.h"
#include "app/protocol/draftcommands.h"
#include "app/protocol/outboundcommands.h"
#include "app/store/drafts.h"
#include "app/store/reader.h"
#include "ui/composer/composerpane.h"
#include "ui/control/filedesk.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/text/labels.h"
#include "ui/text/refusals.h"

#include <QMenu>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList namesOf(const QList<composing::OtherChat> &chats)
{
    QStringList names;
    for (const composing::OtherChat &chat : chats)
        names << labels::channel(chat.channel);
    return names;
}

} // namespace

ComposerController::ComposerController(const Parts &parts, QObject *parent)
    : QObject(parent), m_page(parts.page), m_pane(parts.page.writing()), m_link(parts.link), m_reader(parts.reader),
      m_thread(parts.thread), m_clock(parts.clock), m_mediaFolder(parts.mediaFolder),
      m_files(std::make_unique<FileDesk>(FileDesk::Parts{m_pane, parts.link, parts.mediaFolder, parts.unsentFolder}))
{
    connect(&m_thread, &ThreadController::opened, this, &ComposerController::reread);
    connectPane();
    connectFiles();
}

ComposerController::~ComposerController() = default;

void ComposerController::connectPane()
{
    connect(&m_pane, &ComposerPane::sendRequested, this, &ComposerController::send);
    connect(&m_pane, &ComposerPane::noteRequested, this, &ComposerController::saveNote);
    connect(&m_pane, &ComposerPane::lastAsked, this, &ComposerController::bringBackLast);
    connect(&m_pane, &ComposerPane::templatesWanted, this, &ComposerController::readTemplates);
    connect(&m_pane, &ComposerPane::actionAsked, this, &ComposerController::act);
    connect(&m_pane, &ComposerPane::draftDismissed, this, &ComposerController::dismiss);
    connect(&m_pane, &ComposerPane::earlierDraftsWanted, this, &ComposerController::readEarlierDrafts);
    connect(&m_pane, &ComposerPane::anotherDraftAsked, this, [this](ConversationId conversation) {
        whenDone(m_link.send(SuggestAgain{.conversation = conversation}), this,
                 [this, conversation](const Result<Done> &asked) {
                     if (conversation == m_pane.conversation())
                         m_pane.anotherDraftAnswered(asked ? QString() : refusalSentence(asked.error()));
                 });
    });
    connect(&m_pane, &ComposerPane::heldEdited, this, [this](ConversationId conversation, const QString &text) {
        ask(conversation, EditHeldAnswer{.conversation = conversation, .text = text}, text);
    });
    connect(&m_pane, &ComposerPane::heldDropped, this,
            [this](ConversationId conversation) { ask(conversation, CancelHeldAnswer{.conversation = conversation}); });
}

/// Asks for something whose effect the doorbell brings; a refusal gives the text back.
template <typename Command>
void ComposerController::ask(ConversationId conversation, const Command &command, const QString &text)
{
    whenDone(m_link.send(command), this, [this, conversation, text](const Result<Done> &answer) {
        if (!answer)
            m_page.giveBack(conversation, text, refusalSentence(answer.error()));
    });
}

void ComposerController::reread()
{
    const ConversationId conversation = m_thread.current();
    if (!conversation.isValid())
        return;
    if (m_facts.isWaiting()) { // one question at a time, but none may be older than the newest change
        m_again = true;
        return;
    }
    m_again = false;
    const auto answer = m_reader.run([conversation, now = m_clock.now()](const Database &database) {
        return composing::facts(database, conversation, now);
    });
    m_facts.run(this, answer, [this, conversation](const Result<std::optional<composing::Facts>> &facts) {
        onFacts(conversation, facts);
        if (m_again)
            reread();
    });
}

void ComposerController::onFacts(ConversationId conversation, const Result<std::optional<composing::Facts>> &facts)
{
    if (!facts || !*facts)
        return; // what is on screen stays; the next change asks again
    m_pane.setFacts(conversation, **facts);
    if (conversation == m_pane.conversation())
        m_pane.setOtherChannels(namesOf((*facts)->others));
}

void ComposerController::apply(const ChangeSet &changes)
{
    const auto concerns = [this](const Change &change) {
        switch (change.topic) {
        case Topic::Conversation:
            return change.id == m_pane.conversation().value();
        case Topic::Contact:
        case Topic::Account:
            return true; // rare, and the open customer may be meant
        default:
            return false;
        }
    };
    if (std::any_of(changes.begin(), changes.end(), concerns))
        reread();
    if (touches(changes, Topic::Template) && m_pane.composer().showsTemplates())
        readTemplates(m_pane.conversation());
}

/// After the chat is shown: most suggestions have none before them.
void ComposerController::readEarlierDrafts(DraftId newest)
{
    const auto answer = m_reader.run([newest](const Database &database) { return drafts::before(database, newest); });
    m_drafts.run(this, answer, [this, newest](const Result<QList<Draft>> &earlier) {
        if (earlier)
            m_pane.setEarlierDrafts(newest, *earlier);
    });
}

void ComposerController::readTemplates(ConversationId conversation)
{
    const auto answer = m_reader.run([conversation, now = m_clock.now()](const Database &database) {
        const auto facts = composing::facts(database, conversation, now);
        if (!facts || !*facts)
            return Result<QList<templates::Template>>(QList<templates::Template>());
        return templates::list(database, (*facts)->account, true);
    });
    m_templates.run(this, answer, [this, conversation](const Result<QList<templates::Template>> &list) {
        if (list)
            m_pane.setTemplates(conversation, *list);
    });
}

/// At once where there is one, else by a menu under the strip's button.
void ComposerController::openOther(const QList<composing::OtherChat> &chats)
{
    if (chats.size() == 1)
        return m_thread.open(chats.first().conversation);
    auto *menu = new QMenu(&m_pane);
    menu->setObjectName(u"otherChats"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const composing::OtherChat &chat : chats)
        menu->addAction(tr("Write on %1").arg(labels::channel(chat.channel)), this,
                        [this, chat] { m_thread.open(chat.conversation); });
    menu->popup(m_pane.composer().actionPlace());
}

void ComposerController::act(ConversationId conversation, ComposerState::Action action)
{
    using Action = ComposerState::Action;
    const auto &facts = m_pane.facts();
    switch (action) {
    case Action::Unblock:
        if (facts)
            ask(conversation, BlockContact{.contact = facts->contact, .blocked = false});
        return;
    case Action::NoSpam:
        return m_thread.changeStatus(conversation, {ConversationStatus::Open});
    case Action::OtherChannel:
        if (facts)
            openOther(facts->others);
        return;
    case Action::Fix:
        Q_EMIT fixAsked();
        return;
    case Action::StartAgent:
        Q_EMIT startAgentAsked();
        return;
    case Action::None:
        return;
    }
}

} // namespace migochat
