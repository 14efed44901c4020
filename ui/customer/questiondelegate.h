#pragma once

#include "app/domain/productquestion.h"
#include "ui/widgets/zoomeddelegate.h"

#include <QMetaType>

namespace migochat {

/// One question: the article or the words and the day, below them who asked and what they wrote.
class QuestionDelegate final : public ZoomedDelegate
{
    Q_OBJECT

public:
    /// Of the row: a ProductQuestion.
    static constexpr int kQuestionRole = Qt::UserRole + 1;

    QuestionDelegate(const Look &look, QObject *parent) : ZoomedDelegate(look, parent) {}

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize rowSize(const QModelIndex &index) const override;
};

/// An article and how often it was asked about.
class AskedDelegate final : public ZoomedDelegate
{
    Q_OBJECT

public:
    static constexpr int kNameRole = Qt::UserRole + 1;
    static constexpr int kTimesRole = Qt::UserRole + 2;

    AskedDelegate(const Look &look, QObject *parent) : ZoomedDelegate(look, parent) {}

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize rowSize(const QModelIndex &index) const override;
};

} // namespace migochat

Q_DECLARE_METATYPE(migochat::ProductQuestion)
