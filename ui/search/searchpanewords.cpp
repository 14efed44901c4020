// What the search over all messages says.
#include "ui/search/searchpane.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/widgets/iconbutton.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostOthers = 6; ///< other spellings of a word that are told

} // namespace

void SearchPane::retranslate()
{
    m_title->setText(tr("Search all messages"));
    m_close->setName(tr("Close the search"));
    m_field->setPlaceholderText(tr("Words of messages, cards and notes…"));
    m_field->setAccessibleName(tr("Search all messages"));
    m_list->setAccessibleName(tr("Hits"));
    refresh();
}

void SearchPane::refresh()
{
    const bool any = m_hits->rowCount() > 0;
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    const QString number = m_look.format.number(m_hits->hitCount());
    if (m_state == State::Searching)
        m_count->setText(tr("Searching…"));
    else if (m_more)
        m_count->setText(tr("the newest %1 hits").arg(number));
    else
        m_count->setText(m_state == State::Done ? tr("%n hit(s)", nullptr, m_hits->hitCount()) : QString());
    m_progress->setVisible(m_percent < 100 && m_state != State::Idle);
    m_progress->setText(
        tr("The index is being rebuilt: %1 %. What is done is searched.").arg(m_look.format.number(m_percent)));
    if (m_state == State::Failed)
        m_empty->setText(u"%1<br><a href=\"retry\">%2</a>"_s.arg(m_problem.toHtmlEscaped(), tr("Try again")));
    else if (m_state == State::Idle)
        m_empty->setText(idleWords());
    else if (m_state == State::Done)
        m_empty->setText(nothingFoundWords());
}

QString SearchPane::idleWords() const
{
    QStringList lines{tr("Searches everything that was ever written and what stands on cards, also when it was spelt "
                         "differently: “%1” finds “%2”, “%3” finds “%4”.")
                          .arg(isolated(u"اسعار"_s), isolated(u"الأسعار"_s), isolated(u"3ayez"_s), isolated(u"عايز"_s)),
                      tr("↓ goes to the first hit, Enter answers that customer.")};
    if (m_recent.isEmpty())
        return lines.join(u"<br><br>"_s);
    QStringList recent;
    for (qsizetype i = 0; i < m_recent.size(); ++i)
        recent.append(u"<a href=\"%1\">%2</a>"_s.arg(QString::number(i), isolated(m_recent.at(i)).toHtmlEscaped()));
    lines.append(u"<b>%1</b><br>%2"_s.arg(tr("Searched lately"), recent.join(u"<br>"_s)));
    lines.append(u"<a href=\"forget\">%1</a>"_s.arg(tr("Forget them")));
    return lines.join(u"<br><br>"_s);
}

QString SearchPane::nothingFoundWords() const
{
    QStringList lines{
        tr("Nothing found, in no spelling and not in Franco either. Fewer letters or fewer conditions find more.")};
    QStringList others;
    for (const QList<SearchTerm> &alternatives : terms()) {
        for (const SearchTerm &term : alternatives.mid(1, kMostOthers))
            others.append(isolated(term.text).toHtmlEscaped());
    }
    if (!others.isEmpty())
        lines.append(tr("Also looked for: %1").arg(others.join(tr(", "))));
    return lines.join(u"<br><br>"_s);
}

} // namespace migochat
