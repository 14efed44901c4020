// How the program looks: the commands, the menu and the wheel that change it.
#include "ui/actions/commandregistry.h"
#include "ui/actions/deskcommands.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/navrail.h"
#include "ui/text/format.h"
#include "ui/text/presencewords.h"

#include <QAction>
#include <QMenu>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

void MainWindow::handleLookCommands()
{
    const auto choose = [this](QLatin1StringView id, void (*take)(Appearance &)) {
        m_commands->handle(id, [this, take] {
            Appearance wanted = m_appearance;
            take(wanted);
            Q_EMIT appearanceChosen(wanted);
        });
    };
    choose(command::kArabic, [](Appearance &look) { look.language = Language::Arabic; });
    choose(command::kEnglish, [](Appearance &look) { look.language = Language::English; });
    choose(command::kLikeSystem, [](Appearance &look) { look.theme = Theme::Choice::System; });
    choose(command::kLight, [](Appearance &look) { look.theme = Theme::Choice::Light; });
    choose(command::kDark, [](Appearance &look) { look.theme = Theme::Choice::Dark; });
    choose(command::kZoomReset, [](Appearance &look) { look.zoom = 100; });
    choose(command::kHighContrast, [](Appearance &look) {
        const bool high = look.contrast == Theme::Contrast::High;
        look.contrast = high ? Theme::Contrast::System : Theme::Contrast::High;
    });
    choose(command::kCompact, [](Appearance &look) {
        const bool compact = look.density == Theme::Density::Compact;
        look.density = compact ? Theme::Density::Comfortable : Theme::Density::Compact;
    });
    choose(command::kCalm, [](Appearance &look) {
        const bool calm = look.motion == Theme::Motion::Reduced;
        look.motion = calm ? Theme::Motion::Full : Theme::Motion::Reduced;
    });
    m_commands->handle(command::kZoomIn, [this] { stepZoom(1); });
    m_commands->handle(command::kZoomOut, [this] { stepZoom(-1); });
    m_commands->handle(command::kWideRail, [this] { Q_EMIT railChosen(!m_isRailWide); });
    m_commands->handle(command::kMenuBar, [this] { Q_EMIT menuBarChosen(!m_menuBarShown); });
}

void MainWindow::stepZoom(int steps)
{
    Appearance wanted = m_appearance;
    wanted.zoom = qBound(Theme::kSmallestZoom, wanted.zoom + steps * Theme::kZoomStep, Theme::kLargestZoom);
    if (wanted.zoom == m_appearance.zoom)
        return;
    Q_EMIT appearanceChosen(wanted);
    say(tr("Size: %1 %").arg(m_look.format.number(wanted.zoom)));
}

void MainWindow::setAppearance(const Appearance &appearance)
{
    m_appearance = appearance;
    if (m_settings)
        m_settings->setAppearance(appearance);
    m_commands->setTicked(command::kArabic, appearance.language == Language::Arabic);
    m_commands->setTicked(command::kEnglish, appearance.language == Language::English);
    m_commands->setTicked(command::kLikeSystem, appearance.theme == Theme::Choice::System);
    m_commands->setTicked(command::kLight, appearance.theme == Theme::Choice::Light);
    m_commands->setTicked(command::kDark, appearance.theme == Theme::Choice::Dark);
    m_commands->setTicked(command::kHighContrast, appearance.contrast == Theme::Contrast::High);
    m_commands->setTicked(command::kCompact, appearance.density == Theme::Density::Compact);
    m_commands->setTicked(command::kCalm, appearance.motion == Theme::Motion::Reduced);
}

/// Whoever sits here: what they are to colleagues, who they are, the lock, and how the program looks.
void MainWindow::showMeMenu()
{
    showPage(currentPage()); // the button is no page: keep the mark where it was
    auto *menu = new QMenu(this);
    menu->setObjectName(u"me"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto offer = [this, menu](const QString &text, QLatin1StringView id) {
        const CommandSpec &spec = *findCommand(id);
        if (!m_commands->isHandled(spec))
            return;
        QAction *shown = menu->addAction(text, this, [this, id] { m_commands->run(id); });
        const QAction *known = m_commands->action(spec);
        shown->setCheckable(known->isCheckable());
        shown->setChecked(known->isChecked());
        shown->setEnabled(known->isEnabled());
        shown->setToolTip(known->toolTip());
    };
    for (const command::OfPresence &one : command::kPresences)
        offer(presencewords::of(one.presence), one.id);
    menu->addSeparator();
    offer(tr("No notices for 30 minutes"), command::kMuteShort);
    offer(tr("No notices until tomorrow"), command::kMuteToday);
    offer(tr("Notices again"), command::kUnmute);
    menu->addSeparator();
    offer(tr("Switch to somebody else …"), command::kWhoSitsHere);
    offer(tr("Lock") + u'\t' + m_commands->keys().textOf(*findCommand(command::kLock)), command::kLock);
    menu->addSeparator();
    offer(u"العربية"_s, command::kArabic);
    offer(u"English"_s, command::kEnglish);
    menu->addSeparator();
    offer(tr("Colours like the system"), command::kLikeSystem);
    offer(tr("Light"), command::kLight);
    offer(tr("Dark"), command::kDark);
    offer(tr("High contrast"), command::kHighContrast);
    menu->addSeparator();
    offer(tr("Compact rows"), command::kCompact);
    offer(tr("Wide navigation"), command::kWideRail);
    menu->popup(m_nav->menuPlace(kMe, menu->sizeHint()));
}

} // namespace migochat
