#pragma once

#include "app/domain/id.h"
#include "app/domain/staffrole.h"
#include "ui/widgets/look.h"

#include <QButtonGroup>
#include <QList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace migochat {

class ActionButton;

/// Who sits at this computer: one of the staff, or somebody new. Names and roles can be changed where they stand.
class StaffCard final : public QWidget
{
    Q_OBJECT

public:
    struct Person {
        StaffId id;
        QString name;       ///< empty: nobody gave one yet
        QString presence{}; ///< a word of the store
        QString role{};     ///< another one
        friend bool operator==(const Person &, const Person &) = default;
    };

    explicit StaffCard(const Look &look, QWidget *parent = nullptr);

    void setPeople(const QList<Person> &people, StaffId me);
    void showProblem(const QString &sentence); ///< empty: none
    void takeKeyboard();
    void showChoice(); ///< ticks whoever sits here, after somebody else was chosen and did not come

    [[nodiscard]] static QString nameOf(const QString &name);

Q_SIGNALS:
    void chosen(migochat::StaffId staff);
    /// Invalid id: somebody new.
    void nameGiven(migochat::StaffId staff, const QString &name);
    void roleChosen(migochat::StaffId staff, migochat::StaffRole role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QToolButton *makeRole(const Person &person);
    void offerRoles(QToolButton &button, const Person &person);
    void retranslate();
    void refresh();
    [[nodiscard]] QString myName() const;

    const Look m_look;
    QList<Person> m_people;
    StaffId m_me;
    QButtonGroup m_group;
    QVBoxLayout *m_rows;
    QWidget *m_list = nullptr;
    QLabel *m_title;
    QLabel *m_hint;
    QLineEdit *m_name;
    ActionButton *m_rename;
    ActionButton *m_add;
    QLabel *m_problem;
};

} // namespace migochat
