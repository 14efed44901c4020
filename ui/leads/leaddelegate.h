#pragma once

#include "app/domain/lead.h"
#include "ui/widgets/zoomeddelegate.h"

namespace migochat {

/// Columns of the leads list, from the leading edge.
enum class LeadColumn { Name, Label, Stage, Score, Value, FollowUp, Owner };

/// Where a column begins and how wide it is, in logical pixels of a row of this width. Narrow rows leave columns out
/// (width 0): owner first, then follow-up, then score.
struct ColumnPlace {
    int x = 0;
    int width = 0;
};
[[nodiscard]] ColumnPlace placeOf(LeadColumn column, int rowWidth);

/// Paints a lead as one card of a table: who and what, label, stage, score, value, what is next, whose it is.
class LeadDelegate final : public ZoomedDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 66;

    LeadDelegate(const Look &look, QObject *parent);

    /// Visual rectangle of a column in a row, both on the board.
    [[nodiscard]] static QRect columnRect(LeadColumn column, const QRect &row, Qt::LayoutDirection direction);

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize rowSize(const QModelIndex &index) const override;

private:
    struct Canvas;
    void paintCard(const Canvas &canvas) const;
    void paintWho(const Canvas &canvas) const;
    void paintLabelAndStage(const Canvas &canvas) const;
    void paintScoreAndValue(const Canvas &canvas) const;
    void paintNext(const Canvas &canvas) const;
};

} // namespace migochat
