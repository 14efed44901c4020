#include "tests/gui/desktoprunner.h"

#include "ui/composer/composeredit.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/viewspane.h"
#include "ui/mainwindow.h"
#include "ui/shell/banner.h"
#include "ui/widgets/elidedlabel.h"

#include <QApplication>
#include <QTest>
#include <QTreeView>

namespace migochat::test {

using namespace Qt::Literals::StringLiterals;

DesktopRunner::DesktopRunner(const QString &dataDir, DesktopOptions options)
    : m_models(QTest::currentTestFunction() ? ModelWatch::Report::QtTest : ModelWatch::Report::Fatal)
{
    options.dataDir = dataDir;
    if (!options.language)
        options.language = Language::English;
    if (!options.theme)
        options.theme = Theme::Choice::Light;
    m_application = std::make_unique<Application>(*qApp, options);
    m_application->start();
    m_application->window().resize(1366, 768);
}

DesktopRunner::~DesktopRunner() = default;

MessageView &DesktopRunner::view()
{
    return *window().inbox().findChild<MessageView *>();
}

ComposerEdit &DesktopRunner::box()
{
    return *window().inbox().findChild<ComposerEdit *>();
}

bool DesktopRunner::isLive()
{
    return QTest::qWaitFor([this] { return link().state() == AgentLink::State::Live && m_application->thread(); },
                           20'000);
}

bool DesktopRunner::openFirst()
{
    return QTest::qWaitFor(
        [this] {
            m_application->thread()->open(ConversationId(1));
            return !texts().isEmpty();
        },
        20'000);
}

QStringList DesktopRunner::texts()
{
    QStringList texts;
    for (const ThreadRow &row : thread().rows()) {
        const auto *message = std::get_if<Message>(&row.item.content);
        if (row.kind == ThreadRow::Kind::Item && message)
            texts.append(message->text);
    }
    return texts;
}

void DesktopRunner::say(const QString &text)
{
    box().setPlainText(text);
    QTest::keyClick(&box(), Qt::Key_Return);
}

bool DesktopRunner::tellsThatTheAgentStopped()
{
    const auto *banner = window().findChild<Banner *>();
    return banner && banner->isVisible() &&
           banner->findChild<ElidedLabel *>()->text().startsWith(u"The agent is stopped"_s);
}

QString DesktopRunner::numberOf(const QString &view)
{
    const QAbstractItemModel *views = window().inbox().viewsPane().treeView()->model();
    const QModelIndexList found =
        views->match(views->index(0, 0), Qt::DisplayRole, view, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? u"none"_s : found.first().data(Qt::AccessibleTextRole).toString().section(u' ', -1);
}

} // namespace migochat::test
