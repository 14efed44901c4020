#pragma once

#include "app/domain/searchsynonyms.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace migochat {

class ActionButton;

/// Words that mean the same when somebody searches: a row for each group, "بكام = سعر = price". What is changed holds when
/// Enter is pressed or the row is left; what cannot be kept says why and stays as it was typed.
class SynonymsCard final : public QWidget
{
    Q_OBJECT

public:
    explicit SynonymsCard(const Look &look, QWidget *parent = nullptr);

    /// What holds now; a row in which somebody types keeps its text.
    void setGroups(const SearchSynonyms::Groups &groups);
    void showProblem(const QString &sentence); ///< empty: none

    [[nodiscard]] static QString textOf(const QStringList &group);
    /// The words of a row; commas part them too.
    [[nodiscard]] static QStringList groupOf(const QString &text);

Q_SIGNALS:
    void groupsChanged(const migochat::SearchSynonyms::Groups &groups);
    void groupRemoved(const migochat::SearchSynonyms::Groups &groups); ///< what stays
    void usualAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void rebuild();
    void addRow(qsizetype number);
    void change(qsizetype number, const QString &text);
    void add();
    void remove(qsizetype number);
    [[nodiscard]] bool canBeKept(const SearchSynonyms::Groups &groups);
    void retranslate();

    const Look m_look;
    SearchSynonyms::Groups m_groups;
    QList<QLineEdit *> m_fields;
    QLabel *m_title;
    QLabel *m_hint;
    QVBoxLayout *m_rows;
    QWidget *m_list = nullptr;
    QLineEdit *m_new;
    ActionButton *m_add;
    ActionButton *m_usual;
    QLabel *m_problem;
};

} // namespace migochat
