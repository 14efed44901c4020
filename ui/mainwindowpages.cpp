// The pages of the window: the inbox from the start, the others when somebody goes there.
#include "ui/actions/commandregistry.h"
#include "ui/actions/keyeditor.h"
#include "ui/agentpage/agentpage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/leads/leadspage.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/navrail.h"
#include "ui/shell/overlay.h"

#include <QStackedWidget>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

LeadsPage &MainWindow::leads()
{
    if (!m_leads) {
        m_leads = new LeadsPage(m_look, m_pages);
        connect(m_leads, &LeadsPage::newLeadAsked, this, [this] { m_commands->run(command::kNewLead); });
        add(Page::Leads, m_leads);
    }
    return *m_leads;
}

AgentPage &MainWindow::agent()
{
    if (!m_agent) {
        m_agent = new AgentPage(m_look, m_pages);
        m_agent->setStatus(m_status);
        connect(m_agent, &AgentPage::startAgentRequested, this, &MainWindow::startAgentRequested);
        add(Page::Agent, m_agent);
    }
    return *m_agent;
}

SettingsPage &MainWindow::settings()
{
    if (!m_settings) {
        m_settings = new SettingsPage(m_look, m_pages);
        m_settings->setAppearance(m_appearance);
        connect(m_settings, &SettingsPage::appearanceChosen, this, &MainWindow::appearanceChosen);
        add(Page::Settings, m_settings);
    }
    return *m_settings;
}

void MainWindow::add(Page page, QWidget *made)
{
    m_pages->addWidget(made);
    Q_EMIT pageMade(page);
}

void MainWindow::make(Page page)
{
    if (page == Page::Leads)
        static_cast<void>(leads());
    else if (page == Page::Agent)
        static_cast<void>(agent());
    else if (page == Page::Settings)
        static_cast<void>(settings());
}

QWidget *MainWindow::pageWidget(Page page) const
{
    switch (page) {
    case Page::Inbox:
        return m_inbox;
    case Page::Leads:
        return m_leads;
    case Page::Agent:
        return m_agent;
    case Page::Settings:
        return m_settings;
    }
    return nullptr;
}

Page MainWindow::currentPage() const
{
    return m_page;
}

void MainWindow::showPage(Page page)
{
    if (page == Page::Settings)
        addKeyEditor();
    make(page);
    Overlay::dismissAll(*this); // also before the page that is shown: somebody wants to see it
    m_page = page;
    m_pages->setCurrentWidget(pageWidget(page));
    m_nav->setCurrent(static_cast<int>(page));
    Circumstances now = m_commands->circumstances();
    now.chatInSight = page == Page::Inbox;
    m_commands->setCircumstances(now);
    Q_EMIT pageShown(page);
}

/// A command is carried out where it is seen.
void MainWindow::guideCommands()
{
    m_commands->setClearing([this] { Overlay::dismissAll(*this); });
    m_commands->setGuide([this](CommandPlace place) {
        const Page page = place == CommandPlace::Leads ? Page::Leads : Page::Inbox;
        if (currentPage() != page)
            showPage(page);
    });
}

void MainWindow::showSetting(const QString &card)
{
    showPage(Page::Settings);
    // Behind what shows the cards that were just made: what is hidden has no place.
    QMetaObject::invokeMethod(
        m_settings, [this, card] { m_settings->showCard(card); }, Qt::QueuedConnection);
}

void MainWindow::addKeyEditor()
{
    if (m_keyEditor)
        return;
    m_keyEditor = new KeyEditor(m_look, *m_commands, &settings());
    m_keyEditor->setObjectName(u"keys"_s);
    m_settings->addCard(m_keyEditor);
}

} // namespace migochat
