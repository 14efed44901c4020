#include "ui/control/synonymcontroller.h"

#include "app/protocol/commands.h"
#include "app/store/reader.h"
#include "app/store/settings.h"
#include "ui/link/agentlink.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/synonymscard.h"
#include "ui/shell/undostack.h"
#include "ui/text/refusals.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

SynonymController::SynonymController(const Parts &parts, QObject *parent)
    : QObject(parent), m_window(parts.window), m_link(parts.link), m_reader(parts.reader)
{
    connect(&m_window, &MainWindow::pageShown, this, [this](Page page) {
        if (page == Page::Settings)
            showCard();
    });
    if (m_window.currentPage() == Page::Settings)
        showCard();
}

void SynonymController::apply(const ChangeSet &changes)
{
    if (m_card && std::ranges::any_of(changes, [](const Change &change) { return change.topic == Topic::Setting; }))
        reread();
}

void SynonymController::showCard()
{
    if (m_card)
        return reread();
    m_card = new SynonymsCard(m_window.look(), &m_window.settings());
    m_card->setObjectName(u"synonyms"_s);
    m_window.settings().addCard(m_card);
    connect(m_card, &SynonymsCard::groupsChanged, this,
            [this](const SearchSynonyms::Groups &groups) { save(SearchSynonyms(groups).toJson()); });
    connect(m_card, &SynonymsCard::groupRemoved, this, [this](const SearchSynonyms::Groups &groups) {
        offerBack(tr("Group of words taken out"));
        save(SearchSynonyms(groups).toJson());
    });
    connect(m_card, &SynonymsCard::usualAsked, this, [this] {
        if (m_stored.isNull())
            return;
        offerBack(tr("The usual words hold again"));
        save(QJsonValue::Null);
    });
    m_card->setGroups(SearchSynonyms::usual().groups()); // nearly always so: the page knows its length at once
    reread();
}

void SynonymController::reread()
{
    const auto read = [](const Database &database) { return settings::value(database, SearchSynonyms::kSetting); };
    m_latest.run(this, m_reader.run(read), [this](const Result<std::optional<QJsonValue>> &value) {
        if (!value)
            return;
        m_stored = value->value_or(QJsonValue(QJsonValue::Null));
        m_card->setGroups(SearchSynonyms::fromJson(m_stored).groups());
    });
}

void SynonymController::save(const QJsonValue &value)
{
    whenDone(m_link.send(SetSetting{.key = SearchSynonyms::kSetting, .value = value}), this,
             [this](const Result<Done> &answer) {
                 m_card->showProblem(answer ? QString() : refusalSentence(answer.error()));
                 reread();
             });
}

void SynonymController::offerBack(const QString &done)
{
    m_window.undo().push({done, [this, before = m_stored] { save(before); }});
}

} // namespace migochat
