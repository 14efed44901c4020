#include "ui/control/synonymcontroller.h"

#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/synonymscard.h"
#include "ui/shell/undostack.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

SynonymController::SynonymController(const Parts &parts, QObject *parent)
    : QObject(parent), m_window(parts.window), m_setting({parts.link, parts.reader, SearchSynonyms::kSetting})
{
    connect(&m_setting, &StoredSetting::known, this, &SynonymController::show);
    whenSettingsShow(m_window, this, [this] { showCard(); });
}

void SynonymController::apply(const ChangeSet &changes)
{
    if (m_card)
        m_setting.apply(changes);
}

void SynonymController::showCard()
{
    if (!m_card)
        makeCard();
    m_setting.reread();
}

void SynonymController::makeCard()
{
    m_card = new SynonymsCard(m_window.look(), &m_window.settings());
    m_card->setObjectName(u"synonyms"_s);
    m_window.settings().addCard(m_card);
    connect(&m_setting, &StoredSetting::answered, m_card, &SynonymsCard::showProblem);
    connect(m_card, &SynonymsCard::groupsChanged, this,
            [this](const SearchSynonyms::Groups &groups) { m_setting.save(SearchSynonyms(groups).toJson()); });
    connect(m_card, &SynonymsCard::groupRemoved, this, [this](const SearchSynonyms::Groups &groups) {
        offerBack(tr("Group of words taken out"));
        m_setting.save(SearchSynonyms(groups).toJson());
    });
    connect(m_card, &SynonymsCard::usualAsked, this, [this] {
        if (m_stored.isNull())
            return;
        offerBack(tr("The usual words hold again"));
        m_setting.save(QJsonValue::Null);
    });
    m_card->setGroups(SearchSynonyms::usual().groups()); // nearly always so: the page knows its length at once
}

void SynonymController::show(const QJsonValue &stored)
{
    m_stored = stored;
    m_card->setGroups(SearchSynonyms::fromJson(stored).groups());
}

void SynonymController::offerBack(const QString &done)
{
    m_window.undo().push({done, [this, before = m_stored] { m_setting.save(before); }});
}

} // namespace migochat
