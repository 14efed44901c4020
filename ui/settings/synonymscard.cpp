#include "ui/settings/synonymscard.h"

#include "ui/text/direction.h"
#include "ui/text/refusals.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

SynonymsCard::SynonymsCard(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_title(makeLabel(u"section"_s, this)), m_hint(makeLabel(u"muted"_s, this)),
      m_rows(new QVBoxLayout), m_new(new QLineEdit(this)),
      m_add(new ActionButton(look, ActionButton::Kind::Plain, this)),
      m_usual(new ActionButton(look, ActionButton::Kind::Plain, this)), m_problem(makeLabel(u"bad"_s, this))
{
    build();
    connect(m_new, &QLineEdit::returnPressed, this, &SynonymsCard::add);
    connect(m_new, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &SynonymsCard::add);
    connect(m_usual, &QPushButton::clicked, this, [this] {
        showProblem({});
        Q_EMIT usualAsked();
    });
    retranslate();
}

void SynonymsCard::build()
{
    setPane(this, u"card"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_title);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    column->addLayout(m_rows);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_new, 1);
    line->addWidget(m_add);
    column->addLayout(line);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *end = new QHBoxLayout;
    end->addStretch(1);
    end->addWidget(m_usual);
    column->addLayout(end);
    m_new->setObjectName(u"newSynonyms"_s);
    m_add->setEnabled(false);
}

QString SynonymsCard::textOf(const QStringList &group)
{
    return group.join(u" = "_s);
}

QStringList SynonymsCard::groupOf(const QString &text)
{
    static const QRegularExpression between(u"[=,،;؛]"_s);
    QStringList words;
    for (const QString &word : withoutBidiControls(text).split(between)) {
        if (const QString plain = word.simplified(); !plain.isEmpty())
            words.append(plain);
    }
    return words;
}

void SynonymsCard::setGroups(const SearchSynonyms::Groups &groups)
{
    if (m_groups == groups)
        return;
    const bool sameRows = m_groups.size() == groups.size() && m_list;
    m_groups = groups;
    if (!sameRows)
        return rebuild();
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (!m_fields.at(i)->hasFocus() || groupOf(m_fields.at(i)->text()) == groups.at(i))
            m_fields.at(i)->setText(textOf(groups.at(i)));
    }
}

void SynonymsCard::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void SynonymsCard::rebuild()
{
    const qsizetype focused = m_fields.indexOf(qobject_cast<QLineEdit *>(focusWidget()));
    if (m_list) { // one of its buttons may be the reason: it is inside its own signal
        for (QLineEdit *field : std::as_const(m_fields))
            field->blockSignals(true); // leaving it would change the group that has its number now
        m_list->hide();
        m_list->deleteLater();
    }
    m_fields.clear();
    m_list = new QWidget(this);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    for (qsizetype i = 0; i < m_groups.size(); ++i)
        addRow(i);
    m_rows->addWidget(m_list);
    m_list->show();
    if (focused >= 0 && !m_fields.isEmpty())
        m_fields.at(qMin(focused, m_fields.size() - 1))->setFocus(Qt::OtherFocusReason);
}

void SynonymsCard::addRow(qsizetype number)
{
    const QStringList &group = m_groups.at(number);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *field = new QLineEdit(textOf(group), m_list);
    field->setAccessibleName(tr("Words that mean the same, group %1").arg(number + 1));
    field->setCursorPosition(0);
    auto *out = new IconButton(m_look, Icon::Trash, m_list);
    out->setFocusPolicy(Qt::StrongFocus);
    out->setName(tr("Take out the group of %1").arg(isolated(group.value(0))));
    row->addWidget(field, 1);
    row->addWidget(out);
    qobject_cast<QVBoxLayout *>(m_list->layout())->addLayout(row);
    m_fields.append(field);
    connect(field, &QLineEdit::editingFinished, this, [this, number, field] { change(number, field->text()); });
    connect(out, &QToolButton::clicked, this, [this, number] { remove(number); });
}

void SynonymsCard::change(qsizetype number, const QString &text)
{
    const QStringList words = groupOf(text);
    if (words == m_groups.at(number))
        return showProblem({});
    if (words.isEmpty())
        return remove(number);
    SearchSynonyms::Groups groups = m_groups;
    groups[number] = words;
    if (!canBeKept(groups))
        return;
    setGroups(groups);
    Q_EMIT groupsChanged(groups);
}

void SynonymsCard::add()
{
    const QStringList words = groupOf(m_new->text());
    if (words.isEmpty())
        return;
    SearchSynonyms::Groups groups = m_groups;
    groups.append(words);
    if (!canBeKept(groups))
        return;
    m_new->clear();
    setGroups(groups);
    Q_EMIT groupsChanged(groups);
}

void SynonymsCard::remove(qsizetype number)
{
    SearchSynonyms::Groups groups = m_groups;
    groups.removeAt(number);
    showProblem({});
    setGroups(groups);
    Q_EMIT groupRemoved(groups);
}

bool SynonymsCard::canBeKept(const SearchSynonyms::Groups &groups)
{
    const auto problem = SearchSynonyms::problemOf(groups);
    if (!problem) {
        showProblem({});
        return true;
    }
    const QString why = refusalSentence({ErrorCode::InvalidPayload, problem->reason});
    showProblem(problem->entry.isEmpty() ? why : isolated(problem->entry) + u": "_s + why);
    return false;
}

void SynonymsCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SynonymsCard::retranslate()
{
    m_title->setText(tr("Words that mean the same"));
    m_hint->setText(
        tr("Whoever searches for one entry of a group finds the others too, in messages, cards, products and "
           "ready answers. An entry is a word, or a few that stand together. Endings and “ال” need no entry of "
           "their own."));
    m_new->setPlaceholderText(tr("A new group: سيفتي شوز = حذاء أمان = safety shoes"));
    m_new->setAccessibleName(tr("A new group of words"));
    m_add->setText(tr("Add the group"));
    m_usual->setText(tr("Back to the usual words"));
    rebuild();
}

} // namespace migochat
