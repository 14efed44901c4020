#include "ui/inbox/threadpane.h"

#include "app/domain/clock.h"
#include "ui/inbox/draftstrip.h"
#include "ui/inbox/messageview.h"
#include "ui/text/format.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

ThreadPane::ThreadPane(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_stack(new QStackedWidget(this)), m_hint(makeLabel(u"hint"_s, this)),
      m_header(new ThreadHeader(look, this)), m_messages(new MessageView(look, this)),
      m_draft(new DraftStrip(look, this)), m_composer(new Composer(look, this))
{
    setPane(this, u"thread"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    auto *open = new QWidget(this);
    auto *column = new QVBoxLayout(open);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_messages, 1);
    column->addWidget(m_draft);
    column->addWidget(m_composer);
    m_hint->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(open);
    connectComposer();
    connectDraft();
    connect(&m_tick, &QTimer::timeout, this, &ThreadPane::refreshState);
    setConversation(std::nullopt);
}

void ThreadPane::connectComposer()
{
    connect(m_composer, &Composer::sendRequested, this, &ThreadPane::send);
    connect(m_composer, &Composer::noteRequested, this,
            [this](const QString &text) { Q_EMIT noteRequested(conversation(), text); });
    connect(m_composer, &Composer::textEdited, this, &ThreadPane::keepText);
    connect(m_composer, &Composer::modeChanged, this,
            [this](Composer::Mode mode) { m_modes.insert(conversation(), mode); });
    connect(m_composer, &Composer::emptyTabPressed, this, [this] {
        const bool drafted = m_draft->draft() && !m_draft->draft()->reply.isEmpty();
        if (drafted && m_composer->mode() == Composer::Mode::Reply)
            editDraft();
        else
            m_composer->setMode(m_composer->mode() == Composer::Mode::Reply ? Composer::Mode::Note
                                                                           : Composer::Mode::Reply);
    });
    connect(m_composer, &Composer::draftSendAsked, this, &ThreadPane::sendDraft);
    connect(m_composer, &Composer::escaped, this, &ThreadPane::dismissDraft);
}

void ThreadPane::connectDraft()
{
    connect(m_draft, &DraftStrip::editAsked, this, &ThreadPane::editDraft);
    connect(m_draft, &DraftStrip::sendAsked, this, &ThreadPane::sendDraft);
    connect(m_draft, &DraftStrip::dismissAsked, this, &ThreadPane::dismissDraft);
}

void ThreadPane::setModel(QAbstractItemModel *model)
{
    m_messages->setRows(model);
}

void ThreadPane::setConversation(const std::optional<ConversationRow> &row)
{
    const ConversationId before = conversation();
    m_row = row;
    m_stack->setCurrentIndex(row ? 1 : 0);
    if (!row) {
        m_tick.stop();
        m_hint->setText(tr("Choose a conversation\n\nAlt+↓ opens the next one · F6 moves between the panes"));
        return;
    }
    if (before != conversation()) {
        m_editedDraft = {};
        m_window.reset();
        m_draft->setDraft(std::nullopt);
        m_composer->setText(m_unsent.value(conversation()));
        m_composer->setMode(m_modes.value(conversation(), Composer::Mode::Reply));
        m_messages->startOver();
    }
    m_messages->setPerson(m_row->name);
    m_tick.start(1s);
    refreshState();
    m_header->setRow(*m_row, windowNow());
}

void ThreadPane::setDraft(const std::optional<Draft> &draft)
{
    const bool edited = draft && draft->id == m_editedDraft;
    m_draft->setDraft(edited ? std::nullopt : draft);
    refreshState();
}

void ThreadPane::setWindow(const std::optional<WindowState> &window)
{
    m_window = window;
    refreshState();
}

void ThreadPane::setConnectivity(Connectivity connectivity)
{
    m_connectivity = connectivity;
    m_header->setConnectivity(connectivity);
    refreshState();
}

void ThreadPane::giveBack(ConversationId conversation, const QString &text, const QString &sentence)
{
    if (m_unsent.value(conversation).isEmpty())
        m_unsent.insert(conversation, text);
    if (conversation == this->conversation()) {
        if (m_composer->text().isEmpty())
            m_composer->setText(text);
        m_composer->showProblem(sentence);
    }
    Q_EMIT unsentChanged();
}

void ThreadPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setConversation(m_row);
}

void ThreadPane::setUnsent(const UnsentTexts &texts)
{
    m_unsent = texts;
    Q_EMIT unsentChanged();
}

WindowState ThreadPane::windowNow() const
{
    if (m_window)
        return *m_window;
    const Conversation &chat = m_row->conversation;
    return replyWindow({chat.channel, chat.lastCustomerMessageAt, chat.freeEntryUntil}, m_look.clock.now());
}

void ThreadPane::refreshState()
{
    if (!m_row)
        return;
    const ComposerFacts facts{.window = windowNow(), .connectivity = m_connectivity,
                              .status = m_row->conversation.status};
    const ComposerState state = composerState(facts, m_look.clock.now(), m_look.format);
    m_composer->setState(state);
    // A suggestion is the machine's text: it may not go out where only people may write.
    const bool allowed = state.mayReply && state.form != ComposerState::Form::HumanOnly;
    m_draft->setSending(allowed ? DraftStrip::Sending::Allowed : DraftStrip::Sending::Blocked);
}

void ThreadPane::keepText(const QString &text)
{
    const bool had = m_unsent.contains(conversation());
    if (text.isEmpty()) {
        m_unsent.remove(conversation());
        m_editedDraft = {};
    } else {
        m_unsent.insert(conversation(), text);
    }
    if (had || !text.isEmpty())
        Q_EMIT unsentChanged();
}

void ThreadPane::editDraft()
{
    if (!m_draft->draft() || m_draft->draft()->reply.isEmpty())
        return;
    const Draft draft = *m_draft->draft();
    m_composer->setMode(Composer::Mode::Reply);
    m_composer->setText(draft.reply);
    m_composer->focusText();
    m_editedDraft = draft.id;
    m_draft->setDraft(std::nullopt);
}

void ThreadPane::sendDraft()
{
    if (!m_draft->isSendable())
        return;
    const Draft draft = *m_draft->draft();
    m_draft->setDraft(std::nullopt);
    Q_EMIT draftAccepted(draft.id, draft.reply);
}

void ThreadPane::dismissDraft()
{
    if (!m_draft->draft())
        return;
    const DraftId id = m_draft->draft()->id;
    m_draft->setDraft(std::nullopt);
    Q_EMIT draftDismissed(id);
}

void ThreadPane::send(const QString &text)
{
    const DraftId edited = std::exchange(m_editedDraft, DraftId());
    if (edited.isValid())
        Q_EMIT draftAccepted(edited, text);
    else
        Q_EMIT sendRequested(conversation(), text);
}

} // namespace migochat
