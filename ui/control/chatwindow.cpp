#include "ui/control/chatwindow.h"

#include "app/platform/paths.h"
#include "ui/composer/composerpane.h"
#include "ui/control/composercontroller.h"
#include "ui/control/desk.h"
#include "ui/control/threadcontroller.h"
#include "ui/control/writingaids.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/shell/undobar.h"
#include "ui/shell/undostack.h"
#include "ui/text/direction.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

ChatWindow::ChatWindow(const Parts &parts, ConversationId conversation)
    : m_conversation(conversation), m_undo(new UndoStack(this)), m_page(new InboxPage(parts.look)),
      m_undoBar(new UndoBar(parts.look, *m_undo, this))
{
    auto *center = new QWidget(this);
    auto *column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(m_undoBar);
    setCentralWidget(center);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(420, 400);
    resize(620, 760);
    const QString media = paths::mediaFolder(parts.dataDir);
    m_page->showOnlyThread();
    m_page->setMediaFolder(media);
    m_thread = std::make_unique<ThreadController>(
        ThreadController::Parts{*m_page, parts.link, parts.reader, parts.look.clock});
    m_composer = std::make_unique<ComposerController>(
        ComposerController::Parts{*m_page, parts.link, parts.reader, *m_thread, parts.look.clock, media});
    m_aids = std::make_unique<WritingAids>(WritingAids::Parts{m_page->writing(), parts.link, parts.reader,
                                                              parts.look.clock, parts.look.format, parts.dataDir,
                                                              parts.desk, parts.staff});
    const auto offer = [this](const UndoStack::Act &act) { m_undo->push(act); };
    connect(m_thread.get(), &ThreadController::acted, this, offer);
    connect(m_composer.get(), &ComposerController::acted, this, offer);
    connect(m_composer.get(), &ComposerController::startAgentAsked, this, &ChatWindow::startAgentAsked);
    connect(m_page, &InboxPage::partActionRequested, this, &ChatWindow::act);
    connect(m_thread.get(), &ThreadController::factsChanged, this, &ChatWindow::retitle);
    retitle();
    m_thread->open(conversation);
}

ChatWindow::~ChatWindow() = default;

void ChatWindow::apply(const ChangeSet &changes)
{
    m_thread->apply(changes);
    m_composer->apply(changes);
}

void ChatWindow::reread()
{
    m_thread->reread();
    m_composer->reread();
}

void ChatWindow::setConnectivity(Connectivity connectivity)
{
    m_page->setConnectivity(connectivity);
}

void ChatWindow::setUndoSeconds(int seconds)
{
    m_composer->setUndoSeconds(seconds);
}

void ChatWindow::act(const PartAction &action)
{
    using Kind = PartAction::Kind;
    switch (action.kind) {
    case Kind::JumpTo:
        return m_thread->jumpTo(action.message);
    case Kind::Resend:
        return m_thread->resend(action.message);
    case Kind::ToNote:
        m_page->startWriting(Composer::Mode::Note);
        return m_page->insertText(action.value + u'\n');
    case Kind::OtherWay:
    case Kind::Quote:
    case Kind::FollowUp:
    case Kind::PinNote:
        Q_EMIT inboxAsked(m_conversation);
        return;
    default:
        Q_EMIT actionAsked(action);
    }
}

void ChatWindow::retitle()
{
    const ComposerPane &pane = m_page->writing();
    const QString name = pane.row() ? withoutBidiControls(pane.row()->name) : QString();
    setWindowTitle(name.isEmpty() ? u"Migochat"_s : name);
}

void ChatWindow::closeEvent(QCloseEvent *event)
{
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

void ChatWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && m_thread)
        m_thread->markReadIfSeen();
}

void ChatWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Close)) {
        close();
    } else if (event->matches(QKeySequence::Undo)) {
        m_undo->undo();
    } else if (event->key() == Qt::Key_Escape) {
        m_page->messages().setFocus(Qt::ShortcutFocusReason);
    } else {
        QMainWindow::keyPressEvent(event);
    }
}

} // namespace migochat
