// What else can be done about a message, and what lies behind it; partactions.cpp holds the rest.
#include "app/domain/clock.h"
#include "app/domain/sendfault.h"
#include "app/store/messages.h"
#include "app/store/messagetrail.h"
#include "app/store/reader.h"
#include "ui/actions/commandregistry.h"
#include "ui/composer/composerpane.h"
#include "ui/control/customercontroller.h"
#include "ui/control/partactions.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/trailwords.h"
#include "ui/mainwindow.h"
#include "ui/shell/opening.h"
#include "ui/shell/textsheet.h"
#include "ui/text/deliverywords.h"
#include "ui/text/direction.h"
#include "ui/text/failures.h"
#include "ui/text/labels.h"
#include "ui/text/shoptimes.h"

#include <QClipboard>
#include <QCursor>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where Meta takes a card: Business Support Home names it for error 131042.
constexpr QLatin1StringView kBilling("https://business.facebook.com/billing_hub/accounts");
/// Where Meta shows quality and limits of the numbers.
constexpr QLatin1StringView kNumbers("https://business.facebook.com/wa/manage/phone-numbers/");
constexpr qsizetype kWords = 120; ///< of a message, beside a reminder

struct Way {
    Message message; ///< with its times
    QList<messagetrail::Attempt> attempts;
};

Result<Way> wayOf(const Database &database, MessageId message)
{
    const auto found = messages::find(database, message);
    if (!found)
        return failed(found, u"message");
    const auto attempts = messagetrail::attempts(database, message);
    if (!attempts)
        return failed(attempts, u"attempts");
    return Way{found->value_or(Message()), *attempts};
}

} // namespace

/// Where the pointer is, if it is in the thread; else under the message that the keyboard is on.
QPoint PartActions::menuPlace() const
{
    const MessageView &view = m_place.page.messages();
    if (view.viewport()->underMouse())
        return QCursor::pos();
    const QRect row = view.visualRect(view.currentIndex());
    return view.viewport()->mapToGlobal(row.isValid()
                                            ? QPoint(row.center().x(), qMin(row.bottom(), view.viewport()->height()))
                                            : view.viewport()->rect().center());
}

void PartActions::offerOtherWays(MessageId message)
{
    const auto found = m_reader.run([message](const Database &database) { return messages::find(database, message); });
    Opening::await(m_place.window, this, found, [this, at = menuPlace()](const Result<std::optional<Message>> &answer) {
        if (!answer || !*answer)
            return;
        const Message &failed = **answer;
        auto *menu = new QMenu(&m_place.window);
        menu->setObjectName(u"otherWays"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addRemedy(*menu, failed);
        if (!failed.text.isEmpty()) {
            menu->addAction(tr("Write it again"), this,
                            [this, failed] { writeAgain(failed.conversation, failed.text); });
            menu->addAction(tr("Copy text"), this, [failed] { QGuiApplication::clipboard()->setText(failed.text); });
        }
        addChats(*menu, failed);
        menu->addAction(tr("Remind me tomorrow"), this, [this, failed] { remember(failed.text.left(kWords)); });
        menu->addAction(tr("Attempts to deliver it"), this, [this, failed] { showAttempts(failed.id); });
        menu->popup(at);
    });
}

void PartActions::findRemedy(MessageId message)
{
    const auto found = m_reader.run([message](const Database &database) { return messages::find(database, message); });
    m_asked.run(this, found, [this](const Result<std::optional<Message>> &answer) {
        if (answer && *answer)
            remedy(**answer);
    });
}

void PartActions::remedy(const Message &failed)
{
    switch (sendFault(failed.failureCode).action) {
    case FaultAction::RemindLater:
        return remindWhenAllowed(failed);
    case FaultAction::ChooseTemplate:
    case FaultAction::PickTemplate:
    case FaultAction::FillTemplate:
        return sendTemplate(failed);
    case FaultAction::ChangeFile:
        return changeFile(failed);
    case FaultAction::ChangeText:
        return writeAgain(failed.conversation, failed.text);
    case FaultAction::AskNumber:
        return m_customer.askNumber();
    case FaultAction::MarkOptOut:
        return m_customer.allowMarketing(false);
    case FaultAction::Reconnect:
    case FaultAction::OpenSettings:
        return m_place.showPage(Page::Settings);
    case FaultAction::ReadPolicy:
        return m_place.showPage(Page::Agent);
    case FaultAction::OpenBilling:
        return openLink(kBilling);
    case FaultAction::OpenQuality:
        return openLink(kNumbers);
    default:
        return;
    }
}

/// The one right thing to do about this failure comes first, where the program can do it.
void PartActions::addRemedy(QMenu &menu, const Message &message)
{
    const FaultAction action = sendFault(message.failureCode).action;
    if (hasRemedy(action))
        menu.addAction(failureActionLabel(action), this, [this, message] { remedy(message); });
    if (action == FaultAction::OtherWay || action == FaultAction::CheckCustomer)
        addCalls(menu);
    // Refused for another reason, and the window has closed meanwhile.
    const ComposerPane &pane = m_place.page.writing();
    const bool offered = action == FaultAction::ChooseTemplate || action == FaultAction::PickTemplate ||
                         action == FaultAction::FillTemplate;
    if (!offered && pane.conversation() == message.conversation && pane.windowNow().window == ReplyWindow::TemplateOnly)
        menu.addAction(tr("Send a template"), this, [this, message] { sendTemplate(message); });
}

void PartActions::addCalls(QMenu &menu)
{
    for (const QString &phone : m_customer.phones()) {
        if (!m_place.look.format.hides(phone))
            menu.addAction(tr("Call %1").arg(leftToRight(phone)), this, [this, phone] { openLink(u"tel:"_s + phone); });
    }
}

/// Not before the platform takes it again, and while somebody is there to send it.
void PartActions::remindWhenAllowed(const Message &failed)
{
    const Look &look = m_place.look;
    const Instant allowed = failed.at + resendPause(failed.failureCode);
    m_customer.setFollowUp(shoptimes::reminder(m_place.page.hours(), look.clock.now(), allowed),
                           failed.text.left(kWords));
}

/// What the channel says about the file, and what can be done, stands beside it in the composer.
void PartActions::changeFile(const Message &failed)
{
    if (failed.conversation != m_thread.current())
        m_place.open(failed.conversation, std::nullopt);
    bool isThere = false;
    for (const Attachment &file : failed.attachments) {
        const QString path = QDir(m_mediaFolder).filePath(file.localPath);
        if (file.localPath.isEmpty() || !QFileInfo(path).isFile())
            continue;
        const QString name = withoutBidiControls(file.fileName);
        m_place.page.writing().waiting().addFile(failed.conversation, {.path = path, .name = name});
        isThere = true;
    }
    if (!isThere)
        m_place.commands.run(command::kAttach);
    if (!isThere || failed.conversation != m_thread.current())
        return;
    m_place.page.startWriting(Composer::Mode::Reply);
    if (!failed.text.isEmpty() && m_place.page.writing().composer().text().isEmpty())
        m_place.page.insertText(failed.text);
}

/// The same person on another channel.
void PartActions::addChats(QMenu &menu, const Message &message)
{
    for (const ConversationRow &row : m_customer.extras().chats) {
        const ConversationId other = row.conversation.id;
        if (other == message.conversation)
            continue;
        menu.addAction(tr("Write on %1").arg(labels::channel(row.conversation.channel)), this,
                       [this, other, text = message.text] { writeAgain(other, text); });
    }
}

/// The text that failed becomes the answer that waits until the customer has written; a template that failed is chosen again
/// with its values, unless it is the template itself that is refused.
void PartActions::sendTemplate(const Message &failed)
{
    Composer &composer = m_place.page.writing().composer();
    composer.openTemplates();
    if (const auto *content = std::get_if<TemplateContent>(&failed.content)) {
        if (sendFault(failed.failureCode).action != FaultAction::PickTemplate)
            composer.preferTemplate({content->name, content->language, content->values});
        return;
    }
    const auto &facts = m_place.page.writing().facts();
    if (facts && facts->held && facts->held->text == failed.text)
        return; // it waits already
    const QString there = composer.text().trimmed();
    if (!failed.text.isEmpty() && !there.contains(failed.text.trimmed()))
        composer.setText(there.isEmpty() ? failed.text : there + u'\n' + failed.text);
}

void PartActions::writeAgain(ConversationId conversation, const QString &text)
{
    if (conversation != m_thread.current())
        m_place.open(conversation, std::nullopt);
    if (conversation != m_thread.current()) { // it is shown in another window
        QGuiApplication::clipboard()->setText(text);
        return m_place.say(tr("The text is copied: paste it into the other chat."));
    }
    // Behind what is under way: the box belongs to the other chat once it is shown.
    QMetaObject::invokeMethod(
        this,
        [this, text] {
            m_place.page.startWriting(Composer::Mode::Reply);
            m_place.page.insertText(text);
        },
        Qt::QueuedConnection);
}

void PartActions::showAttempts(MessageId message)
{
    const auto answer = m_reader.run([message](const Database &database) { return wayOf(database, message); });
    Opening::await(m_place.window, this, answer, [this](const Result<Way> &way) {
        if (!way)
            return m_place.say(errorSentence(way.error()));
        const Look &look = m_place.look;
        const QStringList lines = deliverywords::steps(way->message, look.format, look.clock.now()) +
                                  QStringList{trailwords::attempts(way->attempts, look.format)};
        auto *sheet = new TextSheet(look, &m_place.window);
        sheet->show(tr("Attempts to deliver it"), lines.join(u'\n'));
    });
}

void PartActions::showEvents(MessageId message)
{
    const auto answer =
        m_reader.run([message](const Database &database) { return messagetrail::events(database, message); });
    Opening::await(m_place.window, this, answer, [this](const Result<QList<messagetrail::Event>> &events) {
        if (!events)
            return m_place.say(errorSentence(events.error()));
        auto *sheet = new TextSheet(m_place.look, &m_place.window);
        sheet->show(tr("What the platform sent"), trailwords::events(*events, m_place.look.format));
    });
}

} // namespace migochat
